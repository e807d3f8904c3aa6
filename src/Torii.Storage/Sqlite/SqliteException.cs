using System.Data.Common;

namespace Torii.Storage.Sqlite;

/// <summary>SQLite refused something. The error code is its extended result code, whose low byte is the plain one.</summary>
/// <param name="message">Its own words.</param>
/// <param name="code">Its extended result code.</param>
internal sealed class SqliteException(string message, int code) : DbException($"SQLite: {message} ({code}).", code);
