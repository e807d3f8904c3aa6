-- The console: who is signed in, what operators changed and added, and what they look at.

CREATE TABLE sessions (
    hash       TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    built_in   INTEGER NOT NULL,
    created_at BIGINT  NOT NULL,
    seen_at    BIGINT  NOT NULL
) WITHOUT ROWID;

-- What operators changed. Added to, and forgotten after a year; ids sort by time.
CREATE TABLE audit (
    id      TEXT   NOT NULL PRIMARY KEY,
    at      BIGINT NOT NULL,
    who     TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    subject TEXT,
    detail  TEXT
) WITHOUT ROWID;

-- That an operator switched an account off is kept apart from its status, which configuration decides of what it lists.

ALTER TABLE accounts ADD COLUMN switched_off INTEGER NOT NULL DEFAULT 0;

-- Scheme, host and port that a credential was given for, and is sent to alone. Older ones are bound at the next start.
ALTER TABLE accounts ADD COLUMN given_for TEXT;

-- What an account is still needed for is looked up when an operator takes it away.
CREATE INDEX attempts_made ON attempts (account_id) WHERE result IS NOT NULL;
CREATE INDEX characters_account ON characters (account_id);
CREATE INDEX posts_account ON posts (account_id);

-- Upstreams that operators added at the console. Their keys are credentials of accounts.

CREATE TABLE upstreams (
    name       TEXT    NOT NULL PRIMARY KEY,
    preset     TEXT    NOT NULL,
    fields     TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    created_at BIGINT  NOT NULL,
    retired    INTEGER NOT NULL
) WITHOUT ROWID;

-- Client keys that take another's place, and what operators look for among webhooks.

ALTER TABLE clients ADD COLUMN former_key_hash TEXT;
ALTER TABLE clients ADD COLUMN former_key_until BIGINT;

-- What was given up is looked for among a great many that were taken.
CREATE INDEX deliveries_state ON deliveries (state, id);

-- Every try of a delivery, by its number.
CREATE TABLE delivery_tries (
    delivery_id TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    at          BIGINT  NOT NULL,
    status      INTEGER,
    why         TEXT,
    PRIMARY KEY (delivery_id, number)
) WITHOUT ROWID;

-- Logs of clients' requests and of upstream calls, and what becomes of generations hour by hour.

-- Lengths of time are milliseconds. Rows that stand for some that were left out have no method.
CREATE TABLE request_log (
    id            TEXT    NOT NULL PRIMARY KEY,
    at            BIGINT  NOT NULL,
    method        TEXT    NOT NULL,
    path          TEXT    NOT NULL,
    door          TEXT    NOT NULL,
    status        INTEGER NOT NULL,
    duration      BIGINT  NOT NULL,
    first_byte    BIGINT,
    model         TEXT,
    generation_id TEXT,
    client_id     TEXT,
    request_id    TEXT    NOT NULL,
    bytes_in      BIGINT,
    bytes_out     BIGINT,
    error         TEXT,
    left_out      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE call_log (
    id            TEXT    NOT NULL PRIMARY KEY,
    at            BIGINT  NOT NULL,
    method        TEXT    NOT NULL,
    host          TEXT    NOT NULL,
    path          TEXT    NOT NULL,
    egress        TEXT    NOT NULL,
    duration      BIGINT  NOT NULL,
    status        INTEGER,
    fault         TEXT,
    account_id    TEXT,
    upstream      TEXT,
    generation_id TEXT,
    step          TEXT
) WITHOUT ROWID;

-- Asked for with every look at a generation.
CREATE INDEX call_log_generation ON call_log (generation_id, id) WHERE generation_id IS NOT NULL;

-- Apart from their rows, so that searching does not read through them.
CREATE TABLE log_bodies (
    id       TEXT NOT NULL PRIMARY KEY,
    asked    TEXT,
    answered TEXT
) WITHOUT ROWID;

-- What became of the generations that were accepted in an hour, written once all of them have ended. The hour is that of its
-- beginning, in milliseconds as all times are. What does not apply is empty. Waits and runs are spreads: numbers of
-- generations by length of time.
CREATE TABLE hour_counts (
    hour       BIGINT  NOT NULL,
    kind       TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    client_id  TEXT    NOT NULL,
    account_id TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    cause      TEXT    NOT NULL,
    count      INTEGER NOT NULL,
    cost       BIGINT  NOT NULL,
    waits      TEXT    NOT NULL,
    runs       TEXT    NOT NULL,
    PRIMARY KEY (hour, kind, model, client_id, account_id, state, cause)
) WITHOUT ROWID;

-- What one client key was used for.
CREATE INDEX hour_counts_client ON hour_counts (client_id, hour);

-- The sums of all hours that were ever counted, changed together with them: hours are forgotten in the end.
CREATE TABLE total_counts (
    account_id TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    state      TEXT   NOT NULL,
    count      BIGINT NOT NULL,
    cost       BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind, state)
) WITHOUT ROWID;

-- Errands that have failed again and again are few; the console warns of them.
CREATE INDEX errands_tried ON errands (kind) WHERE tries >= 5;
