-- Who wants to be told of each parley of somebody: found without looking at all who follow them.
create index follows_notifying on follows (followee_id) where notifies;
