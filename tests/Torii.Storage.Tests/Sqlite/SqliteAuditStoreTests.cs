using Torii.Storage.Tests.Compliance;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

public sealed class SqliteAuditStoreTests() : AuditStoreCompliance(new SqliteEngine());
