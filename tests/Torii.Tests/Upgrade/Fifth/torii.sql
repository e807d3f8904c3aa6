BEGIN TRANSACTION;
CREATE TABLE account_costs (
    account_id TEXT   NOT NULL PRIMARY KEY,
    since      BIGINT NOT NULL,
    spent      BIGINT NOT NULL
) WITHOUT ROWID;
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
, makes_images INTEGER NOT NULL DEFAULT 1, makes_videos INTEGER NOT NULL DEFAULT 1, facts TEXT, switched_off INTEGER NOT NULL DEFAULT 0, given_for TEXT);
INSERT INTO "accounts" VALUES('01a1fbcc4ada7e28827384e14088495e',1,'sora','listed','2a0faf60c4727c35e220eb4768de52053a6c50c80d9532d5dd01ee2c160049d4',1,1000000,NULL,1,'chatgpt_pro','default','enabled','configuration','CfDJ8F4qyZswJntDvWZiHzL2NrIXP_iJQKHNJzt3wHcPVvs-cyUxNW7ZGKb3rwimwNraFw4kP5dThxTRQ_8jFYs-VaiXgPgAl2x3nAgOJ_jKcpWIx78mumdgVoJVRRosrPzlDTBBHcG8AGdf1qK2DgcUzC5CMHfM9ZlI974DBUi5nnKU',1,1,'{"at":"2026-11-21T01:50:34.4893513+00:00","email":"user2a0faf60@example.com","name":"listed","username":"user2a0faf60","planTitle":"ChatGPT Pro","planEndsAt":"2026-12-21T00:00:00+00:00","makesVideos":true,"inviteCode":"2A0FAF","invitesUsed":0,"invitesTotal":5,"videosLeft":1000,"resetsAt":"2026-11-21T01:50:34.4893513+00:00"}',0,'http://127.0.0.1:42967');
INSERT INTO "accounts" VALUES('01a1fbcc577770149661e84d828a3b03',2,'sora','kept','fbd17367800511de9facfb29b3014c73d077ad6498a06187dafefd849e39a5d0',1,NULL,NULL,3,'chatgpt_pro','default','enabled','operator','CfDJ8F4qyZswJntDvWZiHzL2NrI-W5dn_z1AY2tQ5NRrCKfZVSKtoxGaF_oQLw1tyt2rZjb6T9N3UHjnn9fArL0TViwF3KUNfeNU1a47tHrym56C8VKLbe5ntoTis0Ow-uQ0LK6mHm8_UUO4Btrk98j71PHGQZI6mUbXg1TExXNSbSEdtTfl1hpc_HEoRBjgJDCRxUI6DcXg13gWJc09ji9lH3VrLydxZQs6mMYoSGTzW37yDkEhFkLarJJm73nFPYY_uA',1,1,'{"at":"2026-11-21T01:50:37.8185868+00:00","email":"userfbd17367@example.com","name":"ccount","username":"userfbd17367","planTitle":"ChatGPT Pro","planEndsAt":"2026-12-21T00:00:00+00:00","makesVideos":true,"inviteCode":"FBD173","invitesUsed":0,"invitesTotal":5,"videosLeft":1000,"resetsAt":"2026-11-21T01:50:37.8185868+00:00"}',0,'http://127.0.0.1:42967');
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
    owner         TEXT    NOT NULL, target TEXT NOT NULL DEFAULT 'sora', cost BIGINT,
    CHECK ((ended_at IS NULL) = (state = 'preparing' OR state = 'submitting' OR state = 'unknown' OR state = 'accepted')),
    CHECK (gate IS NULL OR state = 'preparing' OR state = 'submitting' OR state = 'unknown')
);
INSERT INTO "attempts" VALUES('01a1fbcc59db7e44babf28bf01e4d233','01a1fbcc59417487bcda895161a7f2b0','01a1fbcc4ada7e28827384e14088495e','video',0,NULL,'ended',1795225835995,1795225836460,1795225836761,1795225837799,'gen_01a1fbcc5c5f71b48e58ec26420d3d3a','gen_8e58ec26420d3d3a01a1fbcc5c5f71b4','["http://127.0.0.1:42967/files/69bc1c977a707d21844cb3abf4b93fbf.mp4"]','[]',NULL,'local','sora',NULL);
INSERT INTO "attempts" VALUES('01a1fbcc625e7a9797dadda0c7abc2fd','01a1fbcc624277b994f97eab95a2b2f4','01a1fbcc577770149661e84d828a3b03','video',0,NULL,'ended',1795225838174,1795225838194,1795225838227,1795225838585,'gen_01a1fbcc62937c3aa04903c45032d4ab','gen_a04903c45032d4ab01a1fbcc62937c3a','["http://127.0.0.1:42967/files/a85f972146e5be2f0227c16196f721b2.mp4"]','[]',NULL,'local','sora',NULL);
INSERT INTO "attempts" VALUES('01a1fbcc64e7759288407e8e4c71ef5a','01a1fbcc64d374dfaad91e71eecbf235','01a1fbcc4ada7e28827384e14088495e','video',0,NULL,'accepted',1795225838823,1795225838837,1795225838840,NULL,'gen_01a1fbcc64f8726d9a14f1b59ccb37c6',NULL,NULL,'["gen_01a1fbcc5c5f71b48e58ec26420d3d3a"]',NULL,'local','sora',NULL);
INSERT INTO "attempts" VALUES('01a1fbcc65267c129612b1a8f2973d61','01a1fbcc651f74c38a52062a2d327dd8','01a1fbcc577770149661e84d828a3b03','video',0,0,'submitting',1795225838886,1795225838900,NULL,NULL,NULL,NULL,NULL,'["gen_01a1fbcc62937c3aa04903c45032d4ab"]',NULL,'local','sora',NULL);
CREATE TABLE audit (
    id      TEXT   NOT NULL PRIMARY KEY,
    at      BIGINT NOT NULL,
    who     TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    subject TEXT,
    detail  TEXT
) WITHOUT ROWID;
INSERT INTO "audit" VALUES('01a1fbcc57bd76f8ad5f803d06611218',1795225835453,'admin key','accounts.add','01a1fbcc577770149661e84d828a3b03','kept at sora');
INSERT INTO "audit" VALUES('01a1fbcc583b7113a122e05637c634e9',1795225835579,'admin key','clients.create','01a1fbcc581a7ff380ef2b3403856bdf','''older program''');
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
CREATE TABLE characters (
    id         TEXT   NOT NULL PRIMARY KEY REFERENCES generations (id),
    client_id  TEXT   NOT NULL,
    account_id TEXT   NOT NULL,
    username   TEXT   NOT NULL,
    card       TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE client_costs (
    client_id TEXT   NOT NULL PRIMARY KEY,
    since     BIGINT NOT NULL,
    spent     BIGINT NOT NULL,
    reserved  BIGINT NOT NULL
) WITHOUT ROWID;
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
, webhooks TEXT, webhook_secret TEXT, budget BIGINT, former_key_hash TEXT, former_key_until BIGINT);
INSERT INTO "clients" VALUES('01a1fbcc4c7870dbb3bde729992881b0','client 0','3fcb132970218d0eec4fb521f4305184060bab2b749daceaff6c0152aa6cf879',NULL,NULL,NULL,NULL,NULL,0,'configuration',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "clients" VALUES('01a1fbcc4c797f66ab0d01eb0f64e031','client 1','b5ef854ca2480063333442b13e3afb0cfcbe14f6b44fdb7b17fd54ffde45a199',NULL,NULL,NULL,NULL,NULL,0,'configuration',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "clients" VALUES('01a1fbcc4c797250916d7699bc3680a0','default','24e2966ab6b69ebbafc6124b94e88c7738527cbc6561e7e709d07bed2e93c7e6',NULL,NULL,NULL,NULL,NULL,0,'configuration',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "clients" VALUES('01a1fbcc581a7ff380ef2b3403856bdf','older program','2166cc09e2ab11e293a818ea4cdaaa2f90b903e94ba5d1fa22a998898d7297b2',NULL,NULL,NULL,NULL,NULL,0,'operator',NULL,'["http://127.0.0.1:9/hook"]','CfDJ8F4qyZswJntDvWZiHzL2NrIT8jrsURQpKRLSn4kvlyYpyX-WRkPB6m_SdAkHLi5OrT73m2h-QQpR-W_tG__52JWuWaBYIqTDvCyTudz0RQcWkdhv5Y6FrJ04813_02Uug_K5RWIYthBn7qfSyX-HUR3ZzlbTjW010wsmvjoWgcZx',NULL,NULL,NULL);
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
INSERT INTO "deliveries" VALUES('01a1fbcc61597271860ebc719fc04806','01a1fbcc59417487bcda895161a7f2b0','01a1fbcc581a7ff380ef2b3403856bdf','http://127.0.0.1:9/hook','video.completed','pending',1,1795225837913,1795225838077,NULL,'Its host cannot be reached: no connection could be made.');
CREATE TABLE delivery_tries (
    delivery_id TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    at          BIGINT  NOT NULL,
    status      INTEGER,
    why         TEXT,
    PRIMARY KEY (delivery_id, number)
) WITHOUT ROWID;
INSERT INTO "delivery_tries" VALUES('01a1fbcc61597271860ebc719fc04806',1,1795225838077,NULL,'Its host cannot be reached: no connection could be made.');
CREATE TABLE egresses (
    name  TEXT NOT NULL PRIMARY KEY,
    proxy TEXT
);
CREATE TABLE errands (
    id      TEXT    NOT NULL PRIMARY KEY,
    kind    TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    due_at  BIGINT  NOT NULL,
    tries   INTEGER NOT NULL,
    why     TEXT
);
INSERT INTO "errands" VALUES('01a1fbcc6159774bb4b423328d1100de','webhook.deliver','01a1fbcc61597271860ebc719fc04806',1795225843117,1,'http://127.0.0.1:9: Its host cannot be reached: no connection could be made.');
CREATE TABLE events (
    generation_id TEXT    NOT NULL,
    number        INTEGER NOT NULL,
    at            BIGINT  NOT NULL,
    type          TEXT    NOT NULL,
    progress      INTEGER NOT NULL,
    text          TEXT,
    PRIMARY KEY (generation_id, number)
) WITHOUT ROWID;
INSERT INTO "events" VALUES('01a1fbcc59417487bcda895161a7f2b0',1,1795225835841,'queued',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc59417487bcda895161a7f2b0',2,1795225835995,'claimed',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc59417487bcda895161a7f2b0',3,1795225836460,'submitted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc59417487bcda895161a7f2b0',4,1795225836761,'accepted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc59417487bcda895161a7f2b0',5,1795225837799,'storing',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc59417487bcda895161a7f2b0',6,1795225837863,'completed',100,NULL);
INSERT INTO "events" VALUES('01a1fbcc624277b994f97eab95a2b2f4',1,1795225838146,'queued',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc624277b994f97eab95a2b2f4',2,1795225838174,'claimed',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc624277b994f97eab95a2b2f4',3,1795225838194,'submitted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc624277b994f97eab95a2b2f4',4,1795225838227,'accepted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc624277b994f97eab95a2b2f4',5,1795225838585,'storing',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc64d374dfaad91e71eecbf235',1,1795225838803,'queued',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc64d374dfaad91e71eecbf235',2,1795225838823,'claimed',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc64d374dfaad91e71eecbf235',3,1795225838837,'submitted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc64d374dfaad91e71eecbf235',4,1795225838840,'accepted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc651f74c38a52062a2d327dd8',1,1795225838879,'queued',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc651f74c38a52062a2d327dd8',2,1795225838886,'claimed',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc651f74c38a52062a2d327dd8',3,1795225838900,'submitted',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc652a753cb66dc963dcdf2368',1,1795225838890,'queued',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc65447ad1b4f9c56ae251b18d',1,1795225838916,'queued',0,NULL);
INSERT INTO "events" VALUES('01a1fbcc655f74b7871158a2fabca095',1,1795225838943,'queued',0,NULL);
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
    owner       TEXT    NOT NULL, text TEXT, remix_of TEXT, kind TEXT NOT NULL DEFAULT '', deleted_at BIGINT, webhooks TEXT, reserved BIGINT, cost BIGINT,
    CHECK ((ended_at IS NULL) = (state = 'queued' OR state = 'active' OR state = 'storing'))
);
INSERT INTO "generations" VALUES('01a1fbcc59417487bcda895161a7f2b0','01a1fbcc59417487bcda895161a7f2b0',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane that was made","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','completed',100,1,6,1795225835841,1795226437799,1795225837863,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
INSERT INTO "generations" VALUES('01a1fbcc624277b994f97eab95a2b2f4','01a1fbcc624277b994f97eab95a2b2f4',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane that is being kept","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','storing',0,1,5,1795225838146,1795226438585,NULL,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
INSERT INTO "generations" VALUES('01a1fbcc64d374dfaad91e71eecbf235','01a1fbcc64d374dfaad91e71eecbf235',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane on its way","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','active',0,1,4,1795225838803,1795228838823,NULL,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
INSERT INTO "generations" VALUES('01a1fbcc651f74c38a52062a2d327dd8','01a1fbcc651f74c38a52062a2d327dd8',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane in the queue 1","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','active',0,1,3,1795225838879,1795228838886,NULL,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
INSERT INTO "generations" VALUES('01a1fbcc652a753cb66dc963dcdf2368','01a1fbcc652a753cb66dc963dcdf2368',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane in the queue 2","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','queued',0,0,1,1795225838890,1795227638890,NULL,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
INSERT INTO "generations" VALUES('01a1fbcc65447ad1b4f9c56ae251b18d','01a1fbcc65447ad1b4f9c56ae251b18d',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane in the queue 3","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','queued',0,0,1,1795225838916,1795227638916,NULL,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
INSERT INTO "generations" VALUES('01a1fbcc655f74b7871158a2fabca095','01a1fbcc655f74b7871158a2fabca095',0,'01a1fbcc581a7ff380ef2b3403856bdf','videos','sora-2','sora|Video||','{"model":"sora2-portrait-10s","kind":"video","prompt":"a crane in the queue 4","size":{"width":720,"height":1280,"isPortrait":true},"seconds":10}','queued',0,0,1,1795225838943,1795227638943,NULL,NULL,NULL,NULL,'local',NULL,NULL,'video',NULL,'["http://127.0.0.1:9/hook"]',NULL,NULL);
CREATE TABLE holds (
    scope   TEXT    NOT NULL PRIMARY KEY,
    cause   TEXT    NOT NULL,
    until   BIGINT,
    strikes INTEGER NOT NULL,
    text    TEXT
);
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
CREATE TABLE log_bodies (
    id       TEXT NOT NULL PRIMARY KEY,
    asked    TEXT,
    answered TEXT
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
INSERT INTO "media" VALUES('01a1fbcc610e704fbbce92c5544a2ac9','result','01a1fbcc59417487bcda895161a7f2b0',0,'video/mp4',11552,'34c3052efa8dd91b098415c02fd5f8dfb8e49c7c85c653d5ce8db18a0a0da6ed',NULL,1795225837863,NULL);
CREATE TABLE migrations (
    version    INTEGER NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    applied_at BIGINT  NOT NULL
);
INSERT INTO "migrations" VALUES(1,'work',1795225831704);
INSERT INTO "migrations" VALUES(2,'sora',1795225831760);
INSERT INTO "migrations" VALUES(3,'apis',1795225831806);
INSERT INTO "migrations" VALUES(4,'upstreams',1795225831809);
INSERT INTO "migrations" VALUES(5,'console',1795225831811);
CREATE TABLE posts (
    generation_id TEXT    NOT NULL PRIMARY KEY REFERENCES generations (id),
    account_id    TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    wanted        INTEGER NOT NULL,
    name          TEXT,
    link          TEXT,
    created_at    BIGINT  NOT NULL
);
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
CREATE TABLE sessions (
    hash       TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    built_in   INTEGER NOT NULL,
    created_at BIGINT  NOT NULL,
    seen_at    BIGINT  NOT NULL
) WITHOUT ROWID;
CREATE TABLE settings (
    name   TEXT    NOT NULL,
    secret INTEGER NOT NULL,
    value  TEXT    NOT NULL,
    PRIMARY KEY (name, secret)
);
INSERT INTO "settings" VALUES('signing-key',1,'CfDJ8F4qyZswJntDvWZiHzL2NrKjTj1KJYtIGctnEl8Xf-Ol3p2BlY0MvRConpZxTDT-Jlx9sFLk-ATwFNCUTA1aOUbeopdqh3TyjxddLdb47U6QdGZkayY6A2EwgJFGAQQL3fWWk3QCqUHqB_OXwanF-nzkloIfEQS0SAkQ52Mm4bpw');
INSERT INTO "settings" VALUES('last-ready-check',0,'2026-11-21T01:50:34.1670370+00:00');
CREATE TABLE steps (
    attempt_id TEXT    NOT NULL REFERENCES attempts (id),
    name       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    class      TEXT    NOT NULL,
    result     TEXT,
    PRIMARY KEY (attempt_id, name)
) WITHOUT ROWID;
CREATE TABLE total_counts (
    account_id TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    state      TEXT   NOT NULL,
    count      BIGINT NOT NULL,
    cost       BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind, state)
) WITHOUT ROWID;
CREATE TABLE upstreams (
    name       TEXT    NOT NULL PRIMARY KEY,
    preset     TEXT    NOT NULL,
    fields     TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    created_at BIGINT  NOT NULL,
    retired    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX generations_batch ON generations (batch_id, position) WHERE position > 0;
CREATE INDEX generations_queued ON generations (lane, client_id, id) WHERE state = 'queued';
CREATE INDEX generations_open ON generations (state, deadline, client_id) WHERE ended_at IS NULL;
CREATE INDEX attempts_generation ON attempts (generation_id, id);
CREATE UNIQUE INDEX attempts_slot ON attempts (account_id, kind, slot) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX attempts_gate ON attempts (account_id, kind, gate) WHERE gate IS NOT NULL;
CREATE UNIQUE INDEX attempts_task ON attempts (task, account_id) WHERE task IS NOT NULL;
CREATE INDEX attempts_submitted ON attempts (submitted_at, account_id, kind) WHERE submitted_at IS NOT NULL;
CREATE INDEX media_generation ON media (generation_id, position) WHERE generation_id IS NOT NULL;
CREATE INDEX media_unclaimed ON media (created_at) WHERE role = 'input' AND claimed_by IS NULL;
CREATE UNIQUE INDEX accounts_number ON accounts (number);
CREATE UNIQUE INDEX clients_key ON clients (key_hash);
CREATE INDEX errands_due ON errands (due_at, id);
CREATE INDEX generations_remixing ON generations (remix_of) WHERE remix_of IS NOT NULL AND ended_at IS NULL;
CREATE INDEX attempts_result ON attempts (result) WHERE result IS NOT NULL;
CREATE INDEX characters_client ON characters (client_id, id);
CREATE INDEX characters_username ON characters (username, id);
CREATE UNIQUE INDEX posts_name ON posts (name) WHERE name IS NOT NULL;
CREATE INDEX generations_client ON generations (client_id, kind, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX asks_key ON asks (client_id, key) WHERE key IS NOT NULL;
CREATE INDEX asks_fingerprint ON asks (fingerprint) WHERE key IS NULL;
CREATE INDEX asks_age ON asks (asked_at) WHERE key IS NOT NULL;
CREATE INDEX files_client ON files (client_id, id);
CREATE INDEX files_expiring ON files (expires_at) WHERE expires_at IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX media_derived ON media (generation_id, position, role) WHERE role = 'thumbnail' OR role = 'spritesheet';
CREATE UNIQUE INDEX deliveries_target ON deliveries (generation_id, url);
CREATE INDEX deliveries_client ON deliveries (client_id, id);
CREATE INDEX ledger_settled ON ledger (client_id, at, amount) WHERE entry = 'settle';
CREATE INDEX attempts_made ON attempts (account_id) WHERE result IS NOT NULL;
CREATE INDEX characters_account ON characters (account_id);
CREATE INDEX posts_account ON posts (account_id);
CREATE INDEX deliveries_state ON deliveries (state, id);
CREATE INDEX call_log_generation ON call_log (generation_id, id) WHERE generation_id IS NOT NULL;
CREATE INDEX hour_counts_client ON hour_counts (client_id, hour);
CREATE INDEX errands_tried ON errands (kind) WHERE tries >= 5;
COMMIT;
