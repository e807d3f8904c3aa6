-- Times are Unix milliseconds in UTC. Names of states, kinds and causes are those of Sql/StoredNames.cs.
-- Everything here is common to SQLite 3.35 and PostgreSQL, except WITHOUT ROWID, which another engine leaves out.
-- Checks spell their alternatives out: for IN, SQLite would build a table in memory at every write.

CREATE TABLE generations (
    id          TEXT    NOT NULL PRIMARY KEY,
    batch_id    TEXT    NOT NULL,
    position    INTEGER NOT NULL,
    client_id   TEXT    NOT NULL,
    door        TEXT    NOT NULL,
    asked_model TEXT    NOT NULL,
    lane        TEXT    NOT NULL,
    request     TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    progress    INTEGER NOT NULL,
    attempts    INTEGER NOT NULL,
    last_event  INTEGER NOT NULL,
    created_at  BIGINT  NOT NULL,
    deadline    BIGINT  NOT NULL,
    ended_at    BIGINT,
    cause       TEXT,
    message     TEXT,
    adjustments TEXT,
    owner       TEXT    NOT NULL,
    CHECK ((ended_at IS NULL) = (state = 'queued' OR state = 'active' OR state = 'storing'))
);

-- A batch is found by its first generation's id, so generations asked for alone stay out of the index.
CREATE INDEX generations_batch ON generations (batch_id, position) WHERE position > 0;
-- A claim seeks here; ids sort by time, so what returns to the queue keeps its place.
CREATE INDEX generations_queued ON generations (lane, client_id, id) WHERE state = 'queued';
CREATE INDEX generations_open ON generations (state, deadline, client_id) WHERE ended_at IS NULL;

CREATE TABLE attempts (
    id            TEXT    NOT NULL PRIMARY KEY,
    generation_id TEXT    NOT NULL REFERENCES generations (id),
    account_id    TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    slot          INTEGER NOT NULL,
    gate          INTEGER,
    state         TEXT    NOT NULL,
    opened_at     BIGINT  NOT NULL,
    submitted_at  BIGINT,
    accepted_at   BIGINT,
    ended_at      BIGINT,
    task          TEXT,
    result        TEXT,
    links         TEXT,
    baseline      TEXT,
    cause         TEXT,
    owner         TEXT    NOT NULL,
    CHECK ((ended_at IS NULL) = (state = 'preparing' OR state = 'submitting' OR state = 'unknown' OR state = 'accepted')),
    CHECK (gate IS NULL OR state = 'preparing' OR state = 'submitting' OR state = 'unknown')
);

CREATE INDEX attempts_generation ON attempts (generation_id, id);
-- The three guards of the pool: one open attempt a slot, one undecided attempt a gate (the gate is emptied when the
-- attempt is decided), one attempt a task. Upstreams number their tasks by time: with the task first, what is written
-- together lies together.
CREATE UNIQUE INDEX attempts_slot ON attempts (account_id, kind, slot) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX attempts_gate ON attempts (account_id, kind, gate) WHERE gate IS NOT NULL;
CREATE UNIQUE INDEX attempts_task ON attempts (task, account_id) WHERE task IS NOT NULL;
CREATE INDEX attempts_submitted ON attempts (submitted_at, account_id, kind) WHERE submitted_at IS NOT NULL;

CREATE TABLE steps (
    attempt_id TEXT    NOT NULL REFERENCES attempts (id),
    name       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    class      TEXT    NOT NULL,
    result     TEXT,
    PRIMARY KEY (attempt_id, name)
) WITHOUT ROWID;

-- Entries are numbered by an update of their generation in the same transaction: a foreign key would check that again,
-- at a third of the cost of the entry.
CREATE TABLE events (
    generation_id TEXT    NOT NULL,
    number        INTEGER NOT NULL,
    at            BIGINT  NOT NULL,
    type          TEXT    NOT NULL,
    progress      INTEGER NOT NULL,
    text          TEXT,
    PRIMARY KEY (generation_id, number)
) WITHOUT ROWID;

CREATE TABLE media (
    id            TEXT    NOT NULL PRIMARY KEY,
    role          TEXT    NOT NULL,
    generation_id TEXT    REFERENCES generations (id),
    position      INTEGER NOT NULL,
    content_type  TEXT    NOT NULL,
    length        BIGINT  NOT NULL,
    hash          TEXT    NOT NULL,
    link          TEXT,
    created_at    BIGINT  NOT NULL,
    claimed_by    TEXT
);

CREATE INDEX media_generation ON media (generation_id, position) WHERE generation_id IS NOT NULL;
CREATE INDEX media_unclaimed ON media (created_at) WHERE role = 'input' AND claimed_by IS NULL;

CREATE TABLE accounts (
    id          TEXT    NOT NULL PRIMARY KEY,
    number      INTEGER NOT NULL,
    upstream    TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    token_hash  TEXT    NOT NULL,
    weight      INTEGER NOT NULL,
    max_rpm     INTEGER,
    image_limit INTEGER,
    video_limit INTEGER,
    plan        TEXT,
    egress      TEXT    NOT NULL,
    status      TEXT    NOT NULL,
    origin      TEXT    NOT NULL,
    credential  TEXT
);

CREATE UNIQUE INDEX accounts_number ON accounts (number);

CREATE TABLE holds (
    scope   TEXT    NOT NULL PRIMARY KEY,
    cause   TEXT    NOT NULL,
    until   BIGINT,
    strikes INTEGER NOT NULL,
    text    TEXT
);

CREATE TABLE clients (
    id                  TEXT    NOT NULL PRIMARY KEY,
    name                TEXT    NOT NULL,
    key_hash            TEXT    NOT NULL,
    models              TEXT,
    requests_per_minute INTEGER,
    at_once             INTEGER,
    queue_bound         INTEGER,
    expires_at          BIGINT,
    strict              INTEGER NOT NULL,
    origin              TEXT    NOT NULL,
    revoked_at          BIGINT
);

CREATE UNIQUE INDEX clients_key ON clients (key_hash);

CREATE TABLE errands (
    id      TEXT    NOT NULL PRIMARY KEY,
    kind    TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    due_at  BIGINT  NOT NULL,
    tries   INTEGER NOT NULL,
    why     TEXT
);

CREATE INDEX errands_due ON errands (due_at, id);

CREATE TABLE settings (
    name   TEXT    NOT NULL,
    secret INTEGER NOT NULL,
    value  TEXT    NOT NULL,
    PRIMARY KEY (name, secret)
);
