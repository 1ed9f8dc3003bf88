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

-- Lists of alerts by page, newest first.
create index raised_alert_by_time on raised_alert (tenant, raised_at, alert_id);

-- What a webhook is told is put into the outbox by the transaction that makes it true, whoever writes it: no event is lost and
-- none is told that was rolled back. The key makes each event one delivery for each webhook.
create function tell_webhooks(for_tenant text, event text, event_key text, body json) returns void language plpgsql as $$
declare
    told integer;
begin
    insert into webhook_delivery (webhook_id, tenant, event, event_key, body, next_at, created_at)
    select w.webhook_id, for_tenant, tell_webhooks.event, tell_webhooks.event_key, tell_webhooks.body::text, now(), now()
    from webhook w
    where w.tenant = for_tenant and not w.disabled and tell_webhooks.event = any (w.events)
    on conflict (webhook_id, event_key) do nothing;
    get diagnostics told = row_count;
    if told > 0 then
        notify vouch_webhooks;
    end if;
end $$;

create function tell_of_raised_alert() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform tell_webhooks(new.tenant, 'alert.raised', 'alert.raised:' || new.alert_id,
            json_build_object('event', 'alert.raised', 'at', new.raised_at, 'alert', new.line::json));
    elsif new.withdrawn_at is not null and old.withdrawn_at is null then
        perform tell_webhooks(new.tenant, 'alert.withdrawn',
            'alert.withdrawn:' || new.alert_id || ':' || extract(epoch from new.withdrawn_at),
            json_build_object('event', 'alert.withdrawn', 'at', new.withdrawn_at, 'alert_id', new.alert_id,
                'deal', new.deal, 'check', new.check_id, 'reason', new.withdrawn_reason));
    end if;
    return null;
end $$;

create trigger raised_alert_tells after insert or update of withdrawn_at on raised_alert
    for each row execute function tell_of_raised_alert();

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
