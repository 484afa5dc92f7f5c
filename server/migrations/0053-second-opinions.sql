-- What a service that the operator chose thinks of what waits for a human: numbers, beside the case, that decide nothing.
create table second_opinions (
  case_id bigint primary key,
  model text not null,
  scores jsonb not null,
  failed text,
  asked_at timestamptz not null
);
create index second_opinions_asked on second_opinions (asked_at);
