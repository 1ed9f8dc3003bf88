-- The state machine of review: what an act makes of a state. four_eyes says that the act dismisses an alert of the worst severity;
-- by_another that whoever closed it may not be the one who acts.
create table alert_move (
    action     text    not null,
    from_state text    not null,
    four_eyes  boolean not null,
    to_state   text    not null,
    by_another boolean not null default false,
    primary key (action, from_state, four_eyes)
);

insert into alert_move (action, from_state, four_eyes, to_state, by_another) values
    ('ASSIGN',   'OPEN',            false, 'IN_REVIEW',       false),
    ('ASSIGN',   'IN_REVIEW',       false, 'IN_REVIEW',       false),
    ('ASSIGN',   'ESCALATED',       false, 'ESCALATED',       false),
    ('RELEASE',  'IN_REVIEW',       false, 'OPEN',            false),
    ('RELEASE',  'ESCALATED',       false, 'ESCALATED',       false),
    ('ESCALATE', 'OPEN',            false, 'ESCALATED',       false),
    ('ESCALATE', 'IN_REVIEW',       false, 'ESCALATED',       false),
    ('CLOSE',    'OPEN',            false, 'CLOSED',          false),
    ('CLOSE',    'IN_REVIEW',       false, 'CLOSED',          false),
    ('CLOSE',    'ESCALATED',       false, 'CLOSED',          false),
    ('CLOSE',    'OPEN',            true,  'AWAITING_SECOND', false),
    ('CLOSE',    'IN_REVIEW',       true,  'AWAITING_SECOND', false),
    ('CLOSE',    'ESCALATED',       true,  'AWAITING_SECOND', false),
    ('APPROVE',  'AWAITING_SECOND', false, 'CLOSED',          true),
    ('REJECT',   'AWAITING_SECOND', false, 'IN_REVIEW',       true),
    ('REOPEN',   'CLOSED',          false, 'IN_REVIEW',       false);

-- Acts that were done together are undone together.
create sequence bulk_act;
alter table alert_event add column bulk_id bigint;
create index alert_event_by_bulk on alert_event (tenant, bulk_id) where bulk_id is not null;
create index alert_event_closed on alert_event (tenant, at) where to_state = 'CLOSED';

-- A snooze never hides what is worse than what its owner saw; what it let through as a sample is counted beside what it hid.
alter table snooze add column worst_rank integer not null default 0;
alter table snooze add column sampled bigint not null default 0;
create index snooze_live on snooze (tenant, check_id) where lifted_at is null;

create index alert_work_live on alert_work (tenant, severity_rank, due_at, alert_id)
    where state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND');
create index alert_work_deadline on alert_work (tenant, due_at, alert_id)
    where state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND');
create index alert_work_newest on alert_work (tenant, raised_at desc, alert_id);
create index raised_alert_by_check on raised_alert (tenant, check_id, raised_at desc);
create index raised_alert_by_party on raised_alert using gin (parties);

-- Whoever makes an alert's row of work need not know of snoozes.
create function alert_work_snoozed() returns trigger language plpgsql as $$
declare
    chosen record;
begin
    -- Inserting again changes nothing, and counts for nothing.
    if exists (select from alert_work w where w.tenant = new.tenant and w.alert_id = new.alert_id) then
        return new;
    end if;
    select s.snooze_id, s.expires_at, s.sample_every, s.hidden + s.sampled + 1 as place into chosen
    from raised_alert a
    join snooze s on s.tenant = a.tenant and s.check_id = a.check_id and s.party = any (a.parties)
    where a.tenant = new.tenant and a.alert_id = new.alert_id
      and s.lifted_at is null and s.created_at <= new.raised_at and s.expires_at > new.raised_at
      and new.severity_rank >= s.worst_rank
    order by s.snooze_id limit 1 for update of s;
    if not found then
        return new;
    end if;
    if chosen.place % chosen.sample_every = 0 then
        update snooze set sampled = sampled + 1 where snooze_id = chosen.snooze_id;
    else
        update snooze set hidden = hidden + 1 where snooze_id = chosen.snooze_id;
        new.snoozed_until := chosen.expires_at;
    end if;
    return new;
end $$;
create trigger alert_work_snoozed before insert on alert_work for each row execute function alert_work_snoozed();

-- The job withdraws facts; what people were to do about them ends, and begins again when the fact stands again.
create function alert_work_withdrawn() returns trigger language plpgsql as $$
begin
    if new.withdrawn_at is not null and old.withdrawn_at is null then
        with changed as (
            update alert_work w set state = 'WITHDRAWN', version = w.version + 1, updated_at = new.withdrawn_at, lease_until = null
            from (select tenant, alert_id, state from alert_work
                  where tenant = new.tenant and alert_id = new.alert_id for update) before
            where w.tenant = before.tenant and w.alert_id = before.alert_id
              and before.state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND')
            returning w.version, before.state)
        insert into alert_event (tenant, alert_id, actor, action, from_state, to_state, comment, version, at)
        select new.tenant, new.alert_id, 'vouch', 'WITHDRAW', state, 'WITHDRAWN', new.withdrawn_reason, version, new.withdrawn_at
        from changed;
    elsif new.withdrawn_at is null and old.withdrawn_at is not null then
        with changed as (
            update alert_work set state = 'OPEN', version = version + 1, updated_at = now(), assignee = null, disposition = '',
                   reason_code = ''
            where tenant = new.tenant and alert_id = new.alert_id and state = 'WITHDRAWN' returning version)
        insert into alert_event (tenant, alert_id, actor, action, from_state, to_state, version, at)
        select new.tenant, new.alert_id, 'vouch', 'RAISE_AGAIN', 'WITHDRAWN', 'OPEN', version, now() from changed;
    end if;
    return null;
end $$;
create trigger alert_work_withdrawn after update of withdrawn_at on raised_alert
    for each row execute function alert_work_withdrawn();
