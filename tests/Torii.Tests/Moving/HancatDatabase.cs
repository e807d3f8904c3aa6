using Microsoft.Data.Sqlite;

namespace Torii.Tests.Moving;

/// <summary>sora2api's database, as its newest version makes it.</summary>
internal static class HancatDatabase
{
    /// <summary>The tables, each with the row of settings that a first start writes.</summary>
    public const string Schema = """
        CREATE TABLE tokens (
            id INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT UNIQUE NOT NULL, email TEXT NOT NULL DEFAULT '', username TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL DEFAULT '', st TEXT, rt TEXT, client_id TEXT, proxy_url TEXT, remark TEXT, expiry_time TIMESTAMP,
            is_active BOOLEAN DEFAULT 1, cooled_until TIMESTAMP, use_count INTEGER DEFAULT 0, plan_type TEXT, plan_title TEXT,
            sora2_supported BOOLEAN, sora2_cooldown_until TIMESTAMP, image_enabled BOOLEAN DEFAULT 1, video_enabled BOOLEAN DEFAULT 1,
            image_concurrency INTEGER DEFAULT -1, video_concurrency INTEGER DEFAULT -1, is_expired BOOLEAN DEFAULT 0, disabled_reason TEXT);
        CREATE TABLE tasks (id INTEGER PRIMARY KEY AUTOINCREMENT, task_id TEXT UNIQUE NOT NULL, token_id INTEGER NOT NULL, prompt TEXT NOT NULL);
        CREATE TABLE admin_config (
            id INTEGER PRIMARY KEY DEFAULT 1, admin_username TEXT DEFAULT 'admin', admin_password TEXT DEFAULT 'admin', api_key TEXT DEFAULT 'han1234',
            error_ban_threshold INTEGER DEFAULT 3, task_retry_enabled BOOLEAN DEFAULT 1, task_max_retries INTEGER DEFAULT 3, auto_disable_on_401 BOOLEAN DEFAULT 1);
        CREATE TABLE proxy_config (
            id INTEGER PRIMARY KEY DEFAULT 1, proxy_enabled BOOLEAN DEFAULT 0, proxy_url TEXT, image_upload_proxy_enabled BOOLEAN DEFAULT 0, image_upload_proxy_url TEXT);
        CREATE TABLE watermark_free_config (
            id INTEGER PRIMARY KEY DEFAULT 1, watermark_free_enabled BOOLEAN DEFAULT 0, parse_method TEXT DEFAULT 'third_party', custom_parse_url TEXT,
            custom_parse_token TEXT, fallback_on_failure BOOLEAN DEFAULT 1);
        CREATE TABLE cache_config (id INTEGER PRIMARY KEY DEFAULT 1, cache_enabled BOOLEAN DEFAULT 0, cache_timeout INTEGER DEFAULT 600, cache_base_url TEXT);
        CREATE TABLE generation_config (id INTEGER PRIMARY KEY DEFAULT 1, image_timeout INTEGER DEFAULT 300, video_timeout INTEGER DEFAULT 3000);
        CREATE TABLE token_refresh_config (id INTEGER PRIMARY KEY DEFAULT 1, at_auto_refresh_enabled BOOLEAN DEFAULT 0);
        CREATE TABLE call_logic_config (id INTEGER PRIMARY KEY DEFAULT 1, call_mode TEXT DEFAULT 'default', polling_mode_enabled BOOLEAN DEFAULT 0, poll_interval REAL DEFAULT 2.5);
        CREATE TABLE pow_service_config (
            id INTEGER PRIMARY KEY DEFAULT 1, mode TEXT DEFAULT 'local', use_token_for_pow BOOLEAN DEFAULT 0, server_url TEXT, api_key TEXT,
            proxy_enabled BOOLEAN DEFAULT 0, proxy_url TEXT);
        INSERT INTO admin_config (id) VALUES (1);
        INSERT INTO proxy_config (id) VALUES (1);
        INSERT INTO watermark_free_config (id) VALUES (1);
        INSERT INTO cache_config (id) VALUES (1);
        INSERT INTO generation_config (id) VALUES (1);
        INSERT INTO token_refresh_config (id) VALUES (1);
        INSERT INTO call_logic_config (id) VALUES (1);
        INSERT INTO pow_service_config (id) VALUES (1);
        """;

    static HancatDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Makes a database of some statements and leaves it open, as a proxy that was killed does: what was written last stands beside it.</summary>
    public static SqliteConnection Open(string path, params string[] statements)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        database.Open();
        foreach (var statement in statements)
        {
            using var command = database.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }

        return database;
    }

    /// <summary>Makes one.</summary>
    public static void Write(string path, params string[] statements) => Open(path, statements).Dispose();
}
