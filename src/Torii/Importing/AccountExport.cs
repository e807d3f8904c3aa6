using System.Text.Json;
using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>Writes the Sora accounts as sora2api exports them. What it writes holds every token in clear.</summary>
internal sealed class AccountExport(IAccountStore store, Accesses accesses, IEgressStore egresses)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true };

    /// <summary>What is to be written: all but the retired ones.</summary>
    public async Task<IReadOnlyList<Account>> FindAsync(CancellationToken cancellationToken) =>
        [.. (await store.AllAsync(cancellationToken)).Where(IsExported)];

    /// <summary>Writes accounts, as far as they have credentials.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<Account> accounts, Stream stream, CancellationToken cancellationToken)
    {
        var own = await egresses.AllAsync(cancellationToken);
        var proxies = own.ToDictionary(egress => egress.Name, egress => egress.Proxy, StringComparer.Ordinal);
        await using var json = new Utf8JsonWriter(stream, Readable);
        var count = 0;
        json.WriteStartArray();
        foreach (var account in accounts)
        {
            if (await accesses.CredentialAsync(account.Id, cancellationToken) is { } document && SoraCredential.Parse(document) is { } credential)
            {
                Write(json, account, credential, proxies.GetValueOrDefault(account.Egress));
                await json.FlushAsync(cancellationToken);
                count++;
            }
        }

        json.WriteEndArray();
        return count;
    }

    private static bool IsExported(Account account) => account.Upstream == AccountSync.SoraUpstream && account.Status != AccountStatus.Retired;

    private static void Write(Utf8JsonWriter json, Account account, SoraCredential credential, Uri? proxy)
    {
        json.WriteStartObject();

        // sora2api knows its accounts by this field, so it must not be empty.
        json.WriteString("email", account.Facts?.Email ?? account.Name);
        json.WriteString("access_token", credential.Token);
        json.WriteString("session_token", credential.SessionToken);
        json.WriteString("refresh_token", credential.RefreshToken);
        json.WriteString("client_id", credential.ClientId);
        json.WriteString("proxy_url", proxy?.OriginalString);
        json.WriteString("remark", account.Name);
        json.WriteBoolean("is_active", account.Status == AccountStatus.Enabled);
        json.WriteBoolean("image_enabled", account.MakesImages && account.ImageLimit != 0);
        json.WriteBoolean("video_enabled", account.MakesVideos && account.VideoLimit != 0);
        json.WriteNumber("image_concurrency", ConcurrencyOf(account.ImageLimit));
        json.WriteNumber("video_concurrency", ConcurrencyOf(account.VideoLimit));
        WriteOwn(json, account);
        json.WriteEndObject();
    }

    // What sora2api has no field for.
    private static void WriteOwn(Utf8JsonWriter json, Account account)
    {
        if (account.Weight != 1)
        {
            json.WriteNumber("weight", account.Weight);
        }

        if (account.MaxRpm is { } rate)
        {
            json.WriteNumber("max_rpm", rate);
        }
    }

    private static int ConcurrencyOf(int? limit) => limit is > 0 and var atOnce ? atOnce : ImportedAccount.NoLimit;
}
