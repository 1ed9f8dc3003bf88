-- Which data this is: state that was kept beside other data must not be taken for this one's.
create table installation (
    installation_id text        primary key,
    created_at      timestamptz not null
);
insert into installation values (gen_random_uuid()::text, now());

-- Each start of the job takes a number; what a later start says is newer than all that earlier ones said.
create sequence job_epoch;

-- An alert whose evidence lies in other deals too, and since when it was not found again while the log was being read anew: the
-- papers that it needs may still be to come.
alter table raised_alert add column cross_deal boolean not null default false;
alter table raised_alert add column missing_since timestamptz;
create index raised_alert_missing on raised_alert (missing_since) where missing_since is not null;
