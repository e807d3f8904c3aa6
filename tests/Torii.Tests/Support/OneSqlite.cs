using System.Runtime.CompilerServices;
using Torii.Storage.Sqlite;

namespace Torii.Tests.Support;

/// <summary>
/// Chooses SQLite's native library as the server does, before any test opens a database. Where Microsoft.Data.Sqlite comes first
/// some of its functions are bound to the shipped library and the rest later to the system's, and the process crashes.
/// </summary>
internal static class OneSqlite
{
    [ModuleInitializer]
    internal static void Load() => SqliteLibrary.Load();
}
