-- Several upstreams: which target an attempt goes to, and what it has cost.

-- Amounts of money are millionths of a US dollar.
ALTER TABLE attempts ADD COLUMN target TEXT NOT NULL DEFAULT 'sora';
ALTER TABLE attempts ADD COLUMN cost BIGINT;

-- Lanes name their targets now; only those that wait or run are still looked at.
UPDATE generations SET lane = 'sora' || substr(lane, length('default') + 1) WHERE ended_at IS NULL AND lane LIKE 'default|%';

-- What is set aside for a generation when it is accepted, and what it has cost in the end.
ALTER TABLE generations ADD COLUMN reserved BIGINT;
ALTER TABLE generations ADD COLUMN cost BIGINT;

-- What a client key may cost in all.
ALTER TABLE clients ADD COLUMN budget BIGINT;

-- Only ever added to. A generation is reserved for once, settled once for each account that it was made through, and what
-- was reserved is given back whole, once; entries without an account have an empty one.
CREATE TABLE ledger (
    generation_id TEXT   NOT NULL,
    entry         TEXT   NOT NULL,
    account_id    TEXT   NOT NULL,
    client_id     TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    amount        BIGINT NOT NULL,
    PRIMARY KEY (generation_id, entry, account_id),
    CHECK (entry = 'reserve' OR entry = 'settle' OR entry = 'release'),
    CHECK (amount >= 0)
) WITHOUT ROWID;

CREATE INDEX ledger_settled ON ledger (client_id, at, amount) WHERE entry = 'settle';

-- The sums of the ledger, kept with it: a budget is checked at every acceptance, and the ledger only grows.
CREATE TABLE client_costs (
    client_id TEXT   NOT NULL PRIMARY KEY,
    since     BIGINT NOT NULL,
    spent     BIGINT NOT NULL,
    reserved  BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE account_costs (
    account_id TEXT   NOT NULL PRIMARY KEY,
    since      BIGINT NOT NULL,
    spent      BIGINT NOT NULL
) WITHOUT ROWID;
