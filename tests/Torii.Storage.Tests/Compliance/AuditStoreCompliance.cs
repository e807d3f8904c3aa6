using Torii.Core.Auditing;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class AuditStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private IAuditStore Audit => Host.Get<IAuditStore>();

    [Fact]
    public async Task Trim_ForgetsWhatIsTooOldOrTooMuch_AndNothingElse()
    {
        var begun = Now;
        var entries = new List<AuditEntry>();
        for (var number = 0; number < 10; number++)
        {
            Time.Advance(TimeSpan.FromDays(1));
            entries.Insert(0, new AuditEntry(Host.Ids.Next(), Now, "admin", "accounts.edit", $"a{number}", null));
            await Audit.AddAsync(entries[0], Cancel);
        }

        await Audit.TrimAsync(begun, 100, Cancel);
        (await Audit.ListAsync(new AuditPage(100), Cancel)).ShouldBe(entries);

        await Audit.TrimAsync(begun.AddDays(2.5), 100, Cancel);
        (await Audit.ListAsync(new AuditPage(100), Cancel)).ShouldBe(entries[..8]);

        await Audit.TrimAsync(begun, 3, Cancel);
        (await Audit.ListAsync(new AuditPage(100), Cancel)).ShouldBe(entries[..3]);
    }
}
