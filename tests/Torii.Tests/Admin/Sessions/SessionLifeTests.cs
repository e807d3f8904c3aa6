using Microsoft.AspNetCore.Http;
using Torii.Admin.Sessions;
using Torii.Core.Sessions;
using Torii.Security;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Sessions;

/// <summary>How long a session lasts.</summary>
public sealed class SessionLifeTests
{
    private readonly AdjustableTime _time = new();
    private readonly KeptSessions _store = new();
    private readonly SessionBook _book;

    public SessionLifeTests() => _book = New();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_ThatIsNotUsedForAWeek_IsOver()
    {
        var (_, token) = await _book.BeginAsync("mika", isBuiltIn: false, Cancelled);

        _time.Advance(TimeSpan.FromDays(6.9));
        (await _book.FindAsync(With(token))).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromDays(6.9));
        (await _book.FindAsync(With(token))).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromDays(7.1));
        (await _book.FindAsync(With(token))).ShouldBeNull();
        _store.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_ThatIsUsedEveryDay_IsOverAfterAMonth()
    {
        var (_, token) = await _book.BeginAsync("mika", isBuiltIn: false, Cancelled);
        for (var day = 1; day < 30; day++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            (await _book.FindAsync(With(token))).ShouldNotBeNull();
        }

        _time.Advance(TimeSpan.FromDays(1.1));
        (await _book.FindAsync(With(token))).ShouldBeNull();
    }

    [Fact]
    public async Task Session_ThatWasOverBeforeAStart_IsForgottenAtIt()
    {
        var (_, token) = await _book.BeginAsync("mika", isBuiltIn: false, Cancelled);
        _time.Advance(TimeSpan.FromDays(8));

        var next = New();
        await next.LoadAsync(Cancelled);

        (await next.FindAsync(With(token))).ShouldBeNull();
        _store.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_ThatEndsWhileItIsSeen_StaysEnded()
    {
        var (session, token) = await _book.BeginAsync("mika", isBuiltIn: false, Cancelled);
        _time.Advance(TimeSpan.FromHours(1));
        _store.BeforeSave = () => _book.EndAsync([session.Hash], Cancelled);

        (await _book.FindAsync(With(token))).ShouldBeNull();
        _store.All.ShouldBeEmpty();
    }

    private SessionBook New() => new(_store, new SigningKey(), new ConsoleCredentials(null!, new SigningKey(), null!), new BuiltInKeys(null!), _time);

    private static DefaultHttpContext With(string token)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{SessionBook.Cookie}={token}";
        return context;
    }
}
