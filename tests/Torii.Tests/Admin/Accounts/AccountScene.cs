using System.Net;
using System.Text.Json;
using Torii.Simulator.Accounts;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

/// <summary>An operator, a Torii that lists one account, and a simulator that knows some more by their tokens.</summary>
public sealed class AccountScene : IAsyncLifetime
{
    internal const string AdminKey = AdminScene.AdminKey;

    /// <summary>An account that the simulator shuts out.</summary>
    internal const string Revoked = "token-of-one-that-is-shut-out";

    /// <summary>An account that must accept an invitation first.</summary>
    internal const string Uninvited = "token-of-one-without-invitation";

    internal Scene Scene { get; private set; } = null!;

    internal AdminClient Admin { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [TestAccount.Of("listed")],
            Simulator = options =>
            {
                options.Accounts[Revoked] = new AccountSettings("revoked", Revoked: true);
                options.Accounts[Uninvited] = new AccountSettings("uninvited", NeedsInvite: true);
                for (var number = 1; number <= 9; number++)
                {
                    options.Accounts[$"unused-refresh-{number}"] = new AccountSettings($"refreshing-{number}", Refresh: $"refresh-token-{number}");
                    options.Accounts[$"unused-session-{number}"] = new AccountSettings($"session-{number}", Session: $"session-token-{number}");
                }
            },
            Settings = new Dictionary<string, string>
            {
                ["ADMIN_KEY"] = AdminKey,
                ["SORA_SESSION_URL"] = $"{SceneSetup.SimulatorAddress}/api/auth/session",
            },
        });
        Admin = new AdminClient(Scene.Torii.Setup.Address, AdminKey);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Scene.DisposeAsync();
    }

    /// <summary>The account that the configuration lists.</summary>
    internal async Task<JsonElement> ListedAsync() => (await Admin.GetAsync("accounts?origin=configuration")).Json.GetProperty("items")[0];

    /// <summary>Adds an account and tells its document.</summary>
    internal async Task<JsonElement> AddAsync(object account)
    {
        var answer = await Admin.PostAsync("accounts", account);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json;
    }

    /// <summary>Adds an account with a token of its own.</summary>
    internal Task<JsonElement> AddAsync(string name) => AddAsync(new { name, access_token = $"access-token-{Guid.NewGuid():N}" });

    /// <summary>Sends a file to be taken in, or looked at.</summary>
    internal Task<ApiAnswer> ImportAsync(string file, string query = "", string? proxy = null) => Admin.SendAsync(
        HttpMethod.Post, $"accounts/import{query}", file, proxy is null ? [] : [("X-Torii-Proxy", proxy)]);

    /// <summary>An answer's lines.</summary>
    internal static IReadOnlyList<JsonElement> LinesOf(ApiAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Headers["Content-Type"].ShouldBe("application/x-ndjson");
        return [.. answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}
