-- What is known is found in words as in images.
alter table bank_matches rename column medium_id to subject_id;
