using System.Data.Common;
using SQLitePCL;
using Torii.Core.Stores;

namespace Torii.Storage.Sqlite;

/// <summary>SQLite refused something. The error code is its extended result code, whose low byte is the plain one.</summary>
/// <param name="message">Its own words.</param>
/// <param name="code">Its extended result code.</param>
internal sealed class SqliteException(string message, int code) : DbException($"SQLite: {message} ({code}).", code), IStorageFault
{
    /// <inheritdoc />
    public StorageTrouble? Trouble => (ErrorCode & 0xFF) switch
    {
        raw.SQLITE_FULL => StorageTrouble.NoSpace,
        raw.SQLITE_READONLY => StorageTrouble.ReadOnly,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => StorageTrouble.Unwritable,
        _ => null,
    };
}
