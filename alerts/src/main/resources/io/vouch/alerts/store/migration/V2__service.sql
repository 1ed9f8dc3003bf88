-- The service: who may do what, what was handed in, what the job found, what people did about it.
-- Tables of facts (paper, deal_state, raised_alert, deal_coverage) belong to the job; tables of work belong to people. No
-- statement of the one writes the other, but that an alert's row of work is made with the alert. Every row names its tenant.

create table tenant (
    tenant     text        primary key,
    name       text        not null,
    created_at timestamptz not null
);

-- People. A password is kept as a salted slow digest, empty for those who sign in elsewhere.
create table person (
    person_id     text        primary key,
    tenant        text        not null references tenant,
    name          text        not null,
    display_name  text        not null,
    password_hash text        not null,
    roles         text[]      not null,
    language      text        not null default 'en' check (language in ('en', 'zh')),
    failures      integer     not null default 0,
    locked_until  timestamptz,
    disabled      boolean     not null default false,
    created_at    timestamptz not null,
    unique (name)
);

-- A browser's session: the digest of its cookie, never the cookie.
create table session (
    session_hash text        primary key,
    person_id    text        not null references person on delete cascade,
    csrf         text        not null,
    created_at   timestamptz not null,
    seen_at      timestamptz not null,
    expires_at   timestamptz not null
);

-- A link that signs in once.
create table sign_in_link (
    link_hash  text        primary key,
    person_id  text        not null references person on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- A program's token: its digest, never the token.
create table api_token (
    token_hash text        primary key,
    token_id   text        not null unique,
    tenant     text        not null references tenant,
    label      text        not null,
    roles      text[]      not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz
);

create table batch (
    batch_id     text        primary key,
    tenant       text        not null references tenant,
    external_id  text        not null,
    submitted_by text        not null,
    created_at   timestamptz not null,
    unique (tenant, external_id)
);

-- The submission log, the job's source. Rows are inserted under one advisory lock, so that they become visible in the order of
-- their sequence and a reader that stands at n never misses n - 1. The bytes lie in the blob store under their digest.
create table submission (
    sequence     bigint      generated always as identity primary key,
    tenant       text        not null references tenant,
    external_id  text        not null,
    deal         text        not null,
    name         text        not null,
    sha256       text        not null,
    bytes        bigint      not null,
    batch_id     text        references batch,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    unique (tenant, external_id, sha256)
);
create index submission_by_deal on submission (tenant, deal, name);
create index submission_by_batch on submission (batch_id, sequence);

-- A document as it was last read: files, attachments and archive members (archive.zip!/inner.pdf).
create table paper (
    tenant         text        not null,
    deal           text        not null,
    document_id    text        not null,
    name           text        not null,
    outcome        text        not null,
    reason_code    text        not null,
    reason_message text        not null,
    type           text        not null,
    pages          integer     not null,
    ocr_pages      integer     not null,
    model          text        not null,
    line           text        not null,
    read_at        timestamptz not null,
    primary key (tenant, deal, document_id)
);
create index paper_by_id on paper (tenant, document_id);
create index paper_by_name on paper (tenant, deal, name);

-- What is known of a deal, as of its newest evaluation; truth is its truth table as JSON.
create table deal_state (
    tenant     text        not null,
    deal       text        not null,
    version    bigint      not null,
    truth      text        not null,
    updated_at timestamptz not null,
    primary key (tenant, deal)
);

create table deal_coverage (
    tenant   text not null,
    deal     text not null,
    check_id text not null,
    result   text not null,
    reason   text not null,
    primary key (tenant, deal, check_id, result, reason)
);

-- An alert as it was first raised; line is the contract's JSON. An alert that a later evaluation lacks is withdrawn, never
-- deleted; raised again, it stands again.
create table raised_alert (
    tenant           text        not null,
    alert_id         text        not null,
    deal             text        not null,
    check_id         text        not null,
    severity         text        not null,
    severity_rank    integer     not null,
    score            double precision not null,
    title            text        not null,
    amount           numeric,
    currency         text        not null,
    parties          text[]      not null default '{}',
    line             text        not null,
    raised_at        timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text        not null default '',
    primary key (tenant, alert_id)
);
create index raised_alert_by_deal on raised_alert (tenant, deal);

-- What people do about an alert. version counts the changes: who decides names the version that was looked at.
create table alert_work (
    tenant        text        not null,
    alert_id      text        not null,
    state         text        not null default 'OPEN'
                  check (state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND', 'CLOSED', 'WITHDRAWN')),
    assignee      text        references person,
    lease_until   timestamptz,
    disposition   text        not null default ''
                  check (disposition in ('', 'CONFIRMED', 'USEFUL', 'FALSE_POSITIVE', 'DUPLICATE_ALERT')),
    reason_code   text        not null default '',
    due_at        timestamptz not null,
    snoozed_until timestamptz,
    severity_rank integer     not null,
    raised_at     timestamptz not null,
    version       integer     not null default 0,
    updated_at    timestamptz not null,
    primary key (tenant, alert_id),
    foreign key (tenant, alert_id) references raised_alert
);
create index alert_work_queue on alert_work (tenant, state, severity_rank, due_at, alert_id);
create index alert_work_mine on alert_work (tenant, assignee, state, severity_rank, due_at);

-- Every act on an alert, in order. Nothing is changed or removed here.
create table alert_event (
    event_id    bigint      generated always as identity primary key,
    tenant      text        not null,
    alert_id    text        not null,
    actor       text        not null,
    action      text        not null,
    from_state  text        not null,
    to_state    text        not null,
    disposition text        not null default '',
    reason_code text        not null default '',
    comment     text        not null default '',
    version     integer     not null,
    at          timestamptz not null
);
create index alert_event_by_alert on alert_event (tenant, alert_id, event_id);

-- A check is silent for one party until a day; every sample_every-th alert is shown all the same.
create table snooze (
    snooze_id    bigint      generated always as identity primary key,
    tenant       text        not null,
    check_id     text        not null,
    party        text        not null,
    owner        text        not null references person,
    reason       text        not null,
    sample_every integer     not null check (sample_every between 1 and 1000),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    lifted_at    timestamptz,
    hidden       bigint      not null default 0
);

create table saved_view (
    person_id text not null references person on delete cascade,
    name      text not null,
    query     text not null,
    primary key (person_id, name)
);

-- A reviewer's correction of one value, with its place: a label for training.
create table correction (
    correction_id bigint      generated always as identity primary key,
    tenant        text        not null,
    deal          text        not null,
    document_id   text        not null,
    field         text        not null,
    old_value     text        not null,
    new_value     text        not null,
    page          integer     not null,
    box           double precision[] not null,
    model         text        not null,
    actor         text        not null references person,
    at            timestamptz not null
);
create index correction_by_document on correction (tenant, document_id, field);

-- Append-only: each entry carries the digest of itself and of the entry before it, so that a changed byte is found.
create table audit (
    sequence      bigint      primary key,
    at            timestamptz not null,
    tenant        text        not null,
    actor         text        not null,
    action        text        not null,
    subject       text        not null,
    detail        text        not null,
    previous_hash text        not null,
    hash          text        not null
);

create table webhook (
    webhook_id text        primary key,
    tenant     text        not null references tenant,
    url        text        not null,
    secret     text        not null,
    events     text[]      not null,
    created_at timestamptz not null,
    disabled   boolean     not null default false
);

-- The outbox: what is still to be told, and what was given up.
create table webhook_delivery (
    delivery_id bigint      generated always as identity primary key,
    webhook_id  text        not null references webhook on delete cascade,
    tenant      text        not null,
    event       text        not null,
    event_key   text        not null,
    body        text        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    attempts    integer     not null default 0,
    next_at     timestamptz not null,
    last_status text        not null default '',
    created_at  timestamptz not null,
    unique (webhook_id, event_key)
);
create index webhook_delivery_due on webhook_delivery (state, next_at);
