using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Providers.Sora;
using Torii.Providers.Upstreams;

namespace Torii.Providers.Tests.Support;

/// <summary>Accounts for tests.</summary>
internal static class TestAccounts
{
    public const string Token = "token-of-the-test-account";

    public static AccountAccess At(Uri baseAddress, Egress? egress = null, string? credential = null, string id = "0198c0de00000000000000000000abcd") =>
        new(
            new Account
            {
                Id = id,
                Upstream = "sora",
                Name = "test",
                TokenHash = "00",
                Status = AccountStatus.Enabled,
                Origin = AccountOrigin.Operator,
            },
            new Upstream("sora", SoraProtocol.Name, baseAddress),
            egress ?? Egress.Direct,
            credential ?? new SoraCredential(Token).ToDocument());

    /// <summary>The account that a configuration file gives an upstream by its key; null for one without.</summary>
    public static AccountAccess WithKey(string? key, Upstream upstream, Egress? egress = null) =>
        new(
            new Account
            {
                Id = "0198c0de00000000000000000000abcd",
                Upstream = upstream.Name,
                Name = "test",
                TokenHash = "00",
                Status = AccountStatus.Enabled,
                Origin = AccountOrigin.Configuration,
            },
            upstream,
            egress ?? Egress.Direct,
            new ApiKey(key).ToDocument());
}
