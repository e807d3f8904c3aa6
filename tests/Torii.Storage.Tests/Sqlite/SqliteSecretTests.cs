using System.Text;
using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

public sealed class SqliteSecretTests : StorageSuite
{
    private const string Secret = "eyJ-a-token-nobody-may-read";

    private readonly SqliteEngine _engine;

    public SqliteSecretTests()
        : this(new SqliteEngine())
    {
    }

    private SqliteSecretTests(SqliteEngine engine)
        : base(engine) => _engine = engine;

    [Fact]
    public async Task Secrets_OnDisk_AreUnreadable()
    {
        await Host.Accounts.SaveAsync(Make.NewAccount() with { Name = "visible-name" }, Secret, Cancel);
        await Host.Accounts.SaveAsync(Make.NewAccount() with { Id = "renewed" }, "first", Cancel);
        await Host.Accounts.SetCredentialAsync("renewed", Secret, Cancel);
        await Host.Get<IEgressStore>().SaveAsync(new Egress("tokyo", new Uri($"http://crane:{Secret}@proxy.test")), Cancel);
        await Host.Settings.SetSecretAsync("webhook", Secret, Cancel);
        await Host.Clients.SaveAsync(Make.NewClient() with { WebhookSecret = Secret }, Cancel);

        FilesHold("visible-name").ShouldBeTrue("the log is looked into");
        FilesHold(Secret).ShouldBeFalse();
        Restart();
        FilesHold("visible-name").ShouldBeTrue("the database is looked into");
        FilesHold(Secret).ShouldBeFalse();
    }

    private bool FilesHold(string text) => Directory.GetFiles(_engine.Folder.Path, "torii.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
