using Microsoft.AspNetCore.Http;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Core.Auditing;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Auditing;

/// <summary>Which changes get an entry.</summary>
public sealed class AuditFilterTests : IAuditStore
{
    private readonly List<AuditEntry> _entries = [];

    [Fact]
    public async Task Change_ThatIsBrokenOff_GetsAnEntryThatSaysSo()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(context =>
        {
            context.Audit("2 of 3");
            throw new OperationCanceledException();
        }));

        _entries.ShouldHaveSingleItem().Detail.ShouldBe("broken off: 2 of 3");
    }

    [Fact]
    public async Task Change_ThatWasWrittenDownFirst_GetsNoSecondEntry()
    {
        await RunAsync(async context =>
        {
            await context.AuditFirstAsync("3 accounts");
            _entries.Count.ShouldBe(1);
            return null;
        });

        _entries.ShouldHaveSingleItem().Detail.ShouldBe("3 accounts");
    }

    [Fact]
    public async Task Change_ThatIsRefused_GetsNone()
    {
        await RunAsync(_ => ValueTask.FromResult<object?>(Refused.Stale));
        await Should.ThrowAsync<BadHttpRequestException>(() => RunAsync(_ => throw new BadHttpRequestException("too large")));

        _entries.ShouldBeEmpty();
    }

    Task IAuditStore.AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        _entries.Add(entry);
        return Task.CompletedTask;
    }

    Task<IReadOnlyList<AuditEntry>> IAuditStore.ListAsync(AuditPage page, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IAuditStore.TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken) => throw new NotSupportedException();

    private async Task RunAsync(Func<HttpContext, ValueTask<object?>> handler)
    {
        var time = new AdjustableTime();
        var context = new DefaultHttpContext { Request = { Method = "POST" } };
        context.Features.Set(new Operator("mika", SessionHash: null, IsBuiltIn: false));
        var filter = new AuditFilter(new AuditTrail(this, new LiveChanges(), new IdSource(time), time));
        await filter.InvokeAsync(new DefaultEndpointFilterInvocationContext(context), call => handler(call.HttpContext));
    }
}
