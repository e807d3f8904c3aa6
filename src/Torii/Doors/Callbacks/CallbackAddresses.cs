using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Torii.Core.Providers;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Doors.Callbacks;

/// <summary>
/// Makes and checks the addresses that upstreams call back: <c>/callbacks/{upstream}/{secret}</c>. The secret is an HMAC over
/// the upstream's name, so that one upstream cannot speak for another.
/// </summary>
internal sealed class CallbackAddresses(SigningKey signing, ToriiSettings settings) : ICallbackAddresses
{
    private const string Purpose = "callback";
    private const int SecretBytes = 16;

    /// <inheritdoc />
    public Uri? Of(string upstream) => settings.BaseUrl is { } root && (root.Scheme == Uri.UriSchemeHttps || root.IsLoopback)
        ? new Uri($"{root.AbsoluteUri.TrimEnd('/')}/callbacks/{Uri.EscapeDataString(upstream)}/{SecretOf(upstream)}")
        : null;

    /// <summary>Whether a secret is that of an upstream.</summary>
    public bool IsValid(string upstream, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SecretOf(upstream)), Encoding.UTF8.GetBytes(secret));

    private string SecretOf(string upstream) => Base64Url.EncodeToString(signing.Sign(Purpose, upstream).AsSpan(0, SecretBytes));
}
