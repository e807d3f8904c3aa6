using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Torii.Core.Accounts;
using Torii.Providers.Http.Challenges;

namespace Torii.Providers.Http.Checking;

/// <summary>One walk from here to an upstream, a stage at a time and in their order.</summary>
/// <param name="egress">The way out.</param>
/// <param name="target">The upstream's origin.</param>
/// <param name="resolver">Finds addresses.</param>
/// <param name="session">The session to ask with; null for none.</param>
internal sealed class EgressWalk(Egress egress, Uri target, IHostResolver resolver, EgressSession? session) : IAsyncDisposable
{
    private IReadOnlyList<IPAddress> _addresses = [];
    private Stream _connection = Stream.Null;
    private TunnelOutcome? _tunnel;
    private UpstreamProbe? _probe;

    /// <summary>Whether a challenge page answered.</summary>
    public bool Challenged => _probe is { Challenged: true };

    // Where the first connection goes.
    private Uri First { get; } = egress.Proxy is null ? target : ProxyAddress.Of(egress.Proxy).Address!;

    /// <summary>Finds the first host's addresses.</summary>
    public async Task<StageResult> ResolveAsync(CancellationToken cancellationToken)
    {
        if (egress.Proxy?.Scheme is not (null or "http" or "https" or "socks5" or "socks5h"))
        {
            return StageResult.Failed("this kind of proxy is not supported");
        }

        _addresses = IPAddress.TryParse(First.IdnHost, out var literal)
            ? [literal]
            : await resolver.ResolveAsync(First.IdnHost, cancellationToken);
        return _addresses.Count > 0 ? StageResult.Ok : StageResult.Failed("its name has no address");
    }

    /// <summary>Connects to it.</summary>
    public async Task<StageResult> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. _addresses], First.Port, cancellationToken);
            _connection = new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (egress.Proxy?.Scheme == Uri.UriSchemeHttps)
        {
            var secure = new SslStream(_connection);
            _connection = secure;
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = First.IdnHost }, cancellationToken);
        }

        return StageResult.Ok;
    }

    /// <summary>
    /// Is admitted by the proxy. One that reads the request itself cannot be asked without it, so there this is the whole
    /// request.
    /// </summary>
    public async Task<StageResult> AuthenticateAsync(CancellationToken cancellationToken)
    {
        if (egress.Proxy is not { } proxy)
        {
            return StageResult.Skipped;
        }

        var admission = ProxyAddress.AdmissionTo(proxy);
        if (ProxyAddress.Reads(proxy, target))
        {
            _probe = await UpstreamProbe.SendAsync(_connection, target, session, First, admission, cancellationToken);
            return _probe.Refused ? StageResult.Failed(HttpTunnel.RefusalTo(admission)) : StageResult.Ok;
        }

        _tunnel = First.Scheme == "socks5"
            ? await SocksTunnel.OpenAsync(_connection, ProxyAddress.CredentialsIn(proxy), target, cancellationToken)
            : await HttpTunnel.OpenAsync(_connection, admission, target, cancellationToken);
        return _tunnel is TunnelOutcome.NotAdmitted refused ? StageResult.Failed(refused.Words) : StageResult.Ok;
    }

    /// <summary>Asks the upstream, where it was not asked yet.</summary>
    public async Task<StageResult> AskAsync(CancellationToken cancellationToken)
    {
        if (_tunnel is TunnelOutcome.NotReached tunnel)
        {
            return StageResult.Failed(tunnel.Words);
        }

        _probe ??= await UpstreamProbe.SendAsync(_connection, target, session, null, null, cancellationToken);
        return new StageResult(StageOutcome.Ok, Challenged ? $"a challenge page answered, with {_probe.Status}" : $"it answered {_probe.Status}");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
