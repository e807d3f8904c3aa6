using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Torii.Storage.Sqlite;

/// <summary>
/// Chooses the native library: the system's own where it is new enough, since the distribution mends its faults, else
/// the one that is shipped with us.
/// </summary>
internal static class SqliteLibrary
{
    private const string Shipped = "e_sqlite3";
    private const string OfTheSystem = "libsqlite3.so.0";

    /// <summary>3.35.0, the first to know RETURNING.</summary>
    private const int OldestUsable = 3_035_000;

    private static readonly Lazy<string> Loaded = new(Choose);

    /// <summary>Loads it, once per process; returns its version.</summary>
    public static string Load() => Loaded.Value;

    private static string Choose()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());

        // Counting its memory costs SQLite a lock at every allocation, and nobody asks for the sum.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return raw.sqlite3_libversion().utf8_to_string();
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Shipped || !OperatingSystem.IsLinux() || !NativeLibrary.TryLoad(OfTheSystem, out var library))
        {
            return 0;
        }

        if (VersionOf(library) >= OldestUsable)
        {
            return library;
        }

        NativeLibrary.Free(library);
        return 0;
    }

    private static unsafe int VersionOf(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
            ? ((delegate* unmanaged[Cdecl]<int>)version)()
            : 0;
}
