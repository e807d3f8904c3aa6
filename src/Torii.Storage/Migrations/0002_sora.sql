-- Characters, posts, remixes and texts, egresses that accounts have of their own, and what upstreams tell of accounts.

ALTER TABLE generations ADD COLUMN text TEXT;
-- The generation whose result it remixes, out of its request. A post is only taken back when no remix needs it any more:
-- the index holds those that are not at an end, however many remixes there have been.
ALTER TABLE generations ADD COLUMN remix_of TEXT;
CREATE INDEX generations_remixing ON generations (remix_of) WHERE remix_of IS NOT NULL AND ended_at IS NULL;

CREATE INDEX attempts_result ON attempts (result) WHERE result IS NOT NULL;

ALTER TABLE accounts ADD COLUMN makes_images INTEGER NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN makes_videos INTEGER NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN facts TEXT;

-- A character bears the id of the generation that made it: ids sort by time.
CREATE TABLE characters (
    id         TEXT   NOT NULL PRIMARY KEY REFERENCES generations (id),
    client_id  TEXT   NOT NULL,
    account_id TEXT   NOT NULL,
    username   TEXT   NOT NULL,
    card       TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX characters_client ON characters (client_id, id);
CREATE INDEX characters_username ON characters (username, id);

CREATE TABLE posts (
    generation_id TEXT    NOT NULL PRIMARY KEY REFERENCES generations (id),
    account_id    TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    wanted        INTEGER NOT NULL,
    name          TEXT,
    link          TEXT,
    created_at    BIGINT  NOT NULL
);

CREATE UNIQUE INDEX posts_name ON posts (name) WHERE name IS NOT NULL;

CREATE TABLE egresses (
    name  TEXT NOT NULL PRIMARY KEY,
    proxy TEXT
);
