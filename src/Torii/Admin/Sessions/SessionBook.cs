using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Torii.Core.Sessions;
using Torii.Core.Stores;
using Torii.Security;

namespace Torii.Admin.Sessions;

/// <summary>Who is signed in: a token in a cookie, its hash here and in the store, so that a restart signs nobody out.</summary>
internal sealed class SessionBook(ISessionStore store, SigningKey signing, ConsoleCredentials credentials, BuiltInKeys builtIn, TimeProvider time)
{
    /// <summary>The cookie.</summary>
    public const string Cookie = "torii_session";

    /// <summary>The header that every change has to carry beside the cookie.</summary>
    public const string AntiforgeryHeader = "X-Torii-Antiforgery";

    private const int TokenLength = 32;

    private static readonly TimeSpan IdleLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);

    // Written now and then only: every request of a console would be a write otherwise.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Session> _byHash = new(StringComparer.Ordinal);

    /// <summary>Reads who is signed in, and forgets those whose time is over.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var stored = await store.AllAsync(cancellationToken);
        var over = stored.Where(IsOver).ToList();
        foreach (var session in stored.Except(over))
        {
            _byHash[session.Hash] = session;
        }

        if (over.Count > 0)
        {
            await store.EndAsync([.. over.Select(session => session.Hash)], cancellationToken);
        }
    }

    /// <summary>Signs somebody in.</summary>
    /// <returns>His session, and the token that only his browser keeps.</returns>
    public async Task<(Session Session, string Token)> BeginAsync(string name, bool isBuiltIn, CancellationToken cancellationToken)
    {
        var token = RandomNumberGenerator.GetHexString(TokenLength * 2, lowercase: true);
        var now = time.GetUtcNow();
        var session = new Session(HashOf(token), name, isBuiltIn, now, now);
        await store.SaveAsync(session, cancellationToken);
        _byHash[session.Hash] = session;
        return (session, token);
    }

    /// <summary>The session whose cookie came with a request; null where none did that is in force.</summary>
    public async ValueTask<Session?> FindAsync(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: TokenLength * 2 } token || !_byHash.TryGetValue(HashOf(token), out var session))
        {
            return null;
        }

        if (IsOver(session) || (session.IsBuiltIn && (credentials.HasOwn || !builtIn.MayEnter(context))))
        {
            await EndAsync([session.Hash], CancellationToken.None);
            return null;
        }

        var now = time.GetUtcNow();
        if (now - session.SeenAt > SeenEvery && _byHash.TryUpdate(session.Hash, session with { SeenAt = now }, session))
        {
            await store.SaveAsync(session with { SeenAt = now }, CancellationToken.None);
            if (!_byHash.ContainsKey(session.Hash))
            {
                // It was ended meanwhile: what was just written would bring it back at the next start.
                await store.EndAsync([session.Hash], CancellationToken.None);
                return null;
            }
        }

        return session;
    }

    /// <summary>What the browser has to send with changes: only our own pages can read it.</summary>
    public string AntiforgeryOf(string hash) => Convert.ToHexStringLower(signing.Sign("antiforgery", hash));

    /// <summary>Whether a request may change something, by that header. Reads may always.</summary>
    public bool IsOurs(HttpRequest request, Session session) =>
        HttpMethods.IsGet(request.Method)
        || HttpMethods.IsHead(request.Method)
        || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[AntiforgeryHeader].ToString()), Encoding.UTF8.GetBytes(AntiforgeryOf(session.Hash)));

    /// <summary>Signs some out.</summary>
    public async Task EndAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes)
        {
            _byHash.TryRemove(hash, out _);
        }

        await store.EndAsync(hashes, cancellationToken);
    }

    /// <summary>Signs everybody out but one.</summary>
    public Task EndOthersAsync(string? hash, CancellationToken cancellationToken) => EndAsync([.. _byHash.Keys.Where(other => other != hash)], cancellationToken);

    private bool IsOver(Session session) => session.SeenAt + IdleLife < time.GetUtcNow() || session.CreatedAt + LongestLife < time.GetUtcNow();

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
