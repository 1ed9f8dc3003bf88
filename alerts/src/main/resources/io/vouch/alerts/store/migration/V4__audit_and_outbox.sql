-- The audit is written once. Who may drop this trigger can still change an entry; the chain of digests tells.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit are neither changed nor removed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_keeps_entries before update or delete on audit
    for each row execute function audit_is_append_only();

create trigger audit_keeps_all before truncate on audit
    for each statement execute function audit_is_append_only();

create index audit_by_subject on audit (tenant, subject, sequence);

-- Appends an entry as the program does (AuditLog, AuditEntry): one writer at a time, the same digest over the same bytes.
create function audit_field(field text) returns bytea language sql immutable as $$
    select convert_to(octet_length(convert_to(field, 'UTF8')) || ':' || field, 'UTF8')
$$;

create function audit_append(happened timestamptz, for_tenant text, by_actor text, what text, about text, more text)
returns void language plpgsql as $$
declare
    place bigint;
    before text;
begin
    perform pg_advisory_xact_lock(x'617564697401'::bigint);
    select sequence, hash into place, before from audit order by sequence desc limit 1;
    place := coalesce(place, 0) + 1;
    before := coalesce(before, repeat('0', 64));
    insert into audit (sequence, at, tenant, actor, action, subject, detail, previous_hash, hash)
    values (place, happened, for_tenant, by_actor, what, about, more, before, encode(sha256(
        audit_field(place::text) || audit_field(((extract(epoch from happened) * 1000000)::bigint)::text)
        || audit_field(for_tenant) || audit_field(by_actor) || audit_field(what) || audit_field(about)
        || audit_field(more) || audit_field(before)), 'hex'));
end $$;

create function audit_actor(id text) returns text language sql stable as $$
    select case when exists (select from person where person_id = id) then 'person:' || id
                when exists (select from api_token where token_id = id) then 'token:' || id
                else id end
$$;

-- Whoever decides, corrects or snoozes, by whatever way: the entry stands if the act does. At the end of the transaction, so
-- that nobody waits for a row while holding the writers' lock.
create function audit_of_alert_event() returns trigger language plpgsql as $$
begin
    perform audit_append(new.at, new.tenant, audit_actor(new.actor), 'ALERT_DECIDED', new.alert_id,
        concat_ws(' ', new.action, new.from_state, '>', new.to_state, nullif(new.disposition, ''),
            nullif(new.reason_code, ''), 'version', new.version));
    return null;
end $$;

create constraint trigger alert_event_audited after insert on alert_event
    deferrable initially deferred for each row execute function audit_of_alert_event();

create function audit_of_correction() returns trigger language plpgsql as $$
begin
    perform audit_append(new.at, new.tenant, audit_actor(new.actor), 'CORRECTED', new.document_id, new.field);
    return null;
end $$;

create constraint trigger correction_audited after insert on correction
    deferrable initially deferred for each row execute function audit_of_correction();

create function audit_of_snooze() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform audit_append(new.created_at, new.tenant, audit_actor(new.owner), 'SNOOZED', new.snooze_id::text,
            new.check_id);
    elsif new.lifted_at is not null and old.lifted_at is null then
        perform audit_append(new.lifted_at, new.tenant, 'unknown', 'SNOOZE_LIFTED', new.snooze_id::text, new.check_id);
    end if;
    return null;
end $$;

create constraint trigger snooze_audited after insert or update of lifted_at on snooze
    deferrable initially deferred for each row execute function audit_of_snooze();

-- What a manifest says will come with a batch, so that what has not come is seen too.
create table batch_file (
    batch_id    text   not null references batch,
    external_id text   not null,
    deal        text   not null,
    name        text   not null,
    sha256      text   not null,
    bytes       bigint not null,
    place       bigint generated always as identity,
    primary key (batch_id, external_id)
);
create index batch_file_in_order on batch_file (batch_id, place);
create index submission_by_content on submission (tenant, sha256);

-- What changed lately, for the search index.
create index paper_by_time on paper (read_at);

-- Lists of alerts by page, newest first.
create index raised_alert_by_time on raised_alert (tenant, raised_at, alert_id);

-- What a webhook is told is put into the outbox by the transaction that makes it true: no event is lost and none is told that
-- was rolled back. The key makes each event one delivery for each webhook. The job tells of alerts that it raises and withdraws;
-- decisions and answers about papers, which several parts write, are told here.
create function tell_webhooks(for_tenant text, what text, key text, message json) returns void language plpgsql as $$
declare
    told integer;
begin
    insert into webhook_delivery (webhook_id, tenant, event, event_key, body, next_at, created_at)
    select w.webhook_id, for_tenant, what, key, message::text, now(), now()
    from webhook w where w.tenant = for_tenant and not w.disabled and what = any (w.events)
    on conflict (webhook_id, event_key) do nothing;
    get diagnostics told = row_count;
    if told > 0 then
        notify vouch_webhooks;
    end if;
end $$;

create function tell_of_decision() returns trigger language plpgsql as $$
begin
    perform tell_webhooks(new.tenant, 'alert.decided', 'alert.decided:' || new.event_id,
        json_build_object('event', 'alert.decided', 'at', new.at, 'alert_id', new.alert_id, 'action', new.action,
            'from_state', new.from_state, 'state', new.to_state, 'disposition', new.disposition,
            'reason_code', new.reason_code, 'version', new.version));
    return null;
end $$;

create trigger alert_event_tells after insert on alert_event
    for each row execute function tell_of_decision();

create function tell_of_paper() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or old.outcome <> new.outcome or old.reason_code <> new.reason_code then
        perform tell_webhooks(new.tenant, 'document.answered',
            'document.answered:' || new.deal || ':' || new.document_id || ':' || new.outcome || ':' || new.reason_code,
            json_build_object('event', 'document.answered', 'at', new.read_at, 'document_id', new.document_id,
                'deal', new.deal, 'name', new.name, 'outcome', new.outcome, 'type', new.type,
                'reason', json_build_object('code', new.reason_code, 'message', new.reason_message)));
    end if;
    return null;
end $$;

create trigger paper_tells after insert or update on paper
    for each row execute function tell_of_paper();
