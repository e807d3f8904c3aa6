using Torii.Tests.Support;

namespace Torii.Tests.Browser;

/// <summary>A first start that some work has been done at already, for pages that would be empty otherwise.</summary>
public sealed class TourTrial : IAsyncLifetime
{
    private Trial _trial = null!;

    internal Uri Address => _trial.Address;

    /// <summary>The cookie of an operator who has signed in once: sign-ins are throttled.</summary>
    internal string Session { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _trial = await Trial.StartAsync();
        using var client = new ChatClient(Address, Trial.BuiltInKey);
        await client.AskAsync("A paper lantern over a wet street", "gpt-image");
        await client.AskAsync("A paper boat goes down a stream", "sora2-landscape-10s");
        using var admin = new AdminClient(Address, key: null);
        var answer = await admin.PostAsync("login", new { name = "admin", password = "admin" });
        Session = answer.Headers["Set-Cookie"].Split(';')[0].Split('=')[1];
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _trial.DisposeAsync();
}
