-- What OpenAI's own APIs need: lists and deletion of generations, requests that may be repeated, clients' files, and
-- messages to webhooks.

ALTER TABLE generations ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE generations SET kind = CASE
    WHEN lane LIKE '%|Image|%|%' THEN 'image'
    WHEN lane LIKE '%|Video|%|%' THEN 'video'
    WHEN lane LIKE '%|Character|%|%' THEN 'character'
    ELSE 'prompt' END;
ALTER TABLE generations ADD COLUMN deleted_at BIGINT;
ALTER TABLE generations ADD COLUMN webhooks TEXT;

CREATE INDEX generations_client ON generations (client_id, kind, id) WHERE deleted_at IS NULL;

-- A request without a key goes as soon as its answer is out. While it is here it is answered or broken off once for itself
-- and once for each request that joined it: as long as there are more breaks than joins, another may join.
CREATE TABLE asks (
    batch_id    TEXT    NOT NULL PRIMARY KEY,
    client_id   TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    key         TEXT,
    asked_at    BIGINT  NOT NULL,
    breaks      INTEGER NOT NULL,
    joins       INTEGER NOT NULL,
    broken_at   BIGINT
) WITHOUT ROWID;

CREATE UNIQUE INDEX asks_key ON asks (client_id, key) WHERE key IS NOT NULL;
CREATE INDEX asks_fingerprint ON asks (fingerprint) WHERE key IS NULL;
CREATE INDEX asks_age ON asks (asked_at) WHERE key IS NOT NULL;

CREATE TABLE files (
    id           TEXT   NOT NULL PRIMARY KEY,
    client_id    TEXT   NOT NULL,
    media_id     TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    purpose      TEXT   NOT NULL,
    content_type TEXT   NOT NULL,
    length       BIGINT NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT,
    deleted_at   BIGINT
);

CREATE INDEX files_client ON files (client_id, id);
CREATE INDEX files_expiring ON files (expires_at) WHERE expires_at IS NOT NULL AND deleted_at IS NULL;

CREATE UNIQUE INDEX media_derived ON media (generation_id, position, role) WHERE role = 'thumbnail' OR role = 'spritesheet';

CREATE TABLE deliveries (
    id            TEXT    NOT NULL PRIMARY KEY,
    generation_id TEXT    NOT NULL,
    client_id     TEXT    NOT NULL,
    url           TEXT    NOT NULL,
    type          TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    tries         INTEGER NOT NULL,
    created_at    BIGINT  NOT NULL,
    tried_at      BIGINT,
    status        INTEGER,
    why           TEXT
);

CREATE UNIQUE INDEX deliveries_target ON deliveries (generation_id, url);
CREATE INDEX deliveries_client ON deliveries (client_id, id);

ALTER TABLE clients ADD COLUMN webhooks TEXT;
ALTER TABLE clients ADD COLUMN webhook_secret TEXT;
