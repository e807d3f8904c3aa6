using System.Net.Http.Headers;
using System.Net.Mime;
using Microsoft.Extensions.Options;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Calls the backend, each call with the headers, the egress and the deadline that belong to it.</summary>
internal sealed class SoraBackend(UpstreamCaller caller, ISentinel sentinel, IOptions<SoraOptions> options)
{
    // Only the creation of a video is made to look like a browser's.
    private const string BrowserPath = "nf/create";

    private static readonly MediaTypeHeaderValue JsonType = new(MediaTypeNames.Application.Json);
    private readonly SoraOptions _options = options.Value;

    /// <summary>Reads what changes while something is under way.</summary>
    public Task<CallOutcome> PollAsync(SoraAccess access, string path, CancellationToken cancellationToken) =>
        GetAsync(access, path, _options.PollTimeout, cancellationToken);

    /// <summary>Reads something of the account itself.</summary>
    public Task<CallOutcome> ReadAccountAsync(SoraAccess access, string path, CancellationToken cancellationToken) =>
        GetAsync(access, path, _options.AccountTimeout, cancellationToken);

    /// <summary>Changes something of the account itself.</summary>
    /// <param name="access">The account.</param>
    /// <param name="call">The call.</param>
    /// <param name="cookie">What to send as cookie; null for none.</param>
    /// <param name="timeout">The longest it may take; null for what such calls may take.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CallOutcome> ChangeAccountAsync(
        SoraAccess access,
        SoraCall call,
        string? cookie,
        TimeSpan? timeout,
        CancellationToken cancellationToken)
    {
        using var request = Post(access, call.Path, JsonOf(call));
        SoraHeaders.AddApp(request.Headers, access.Token);
        request.Headers.TryAddWithoutValidation("Accept", MediaTypeNames.Application.Json);
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        return await caller.SendAsync(access.Egress, request, timeout ?? _options.AccountTimeout, cancellationToken);
    }

    /// <summary>Uploads a form, through the way out that uploads take.</summary>
    public async Task<CallOutcome> UploadAsync(SoraAccess access, string path, HttpContent form, CancellationToken cancellationToken)
    {
        using var request = Post(access, path, form);
        SoraHeaders.AddApp(request.Headers, access.Token);
        return await caller.SendAsync(access.UploadEgress, request, _options.UploadTimeout, cancellationToken);
    }

    /// <summary>Sends what needs no sentinel.</summary>
    public async Task<CallOutcome> SendAsync(SoraAccess access, SoraCall call, CancellationToken cancellationToken)
    {
        using var request = Post(access, call.Path, JsonOf(call));
        SoraHeaders.AddApp(request.Headers, access.Token);
        return await caller.SendAsync(access.Egress, request, _options.OtherTimeout, cancellationToken);
    }

    /// <summary>
    /// Sends under a fresh sentinel. Where it is declined for the sentinel alone, so that nothing was started, once more
    /// under another.
    /// </summary>
    public async Task<CallOutcome> CreateAsync(SoraAccess access, SoraCall call, CancellationToken cancellationToken)
    {
        var outcome = await SendUnderSentinelAsync(access, call, cancellationToken);
        if (!DislikesSentinel(outcome))
        {
            return outcome;
        }

        outcome.Dispose();
        return await SendUnderSentinelAsync(access, call, cancellationToken);
    }

    /// <summary>Deletes something, which may be repeated.</summary>
    public async Task<CallOutcome> DeleteAsync(SoraAccess access, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(access.BaseAddress, path));
        SoraHeaders.AddApp(request.Headers, access.Token);
        return await caller.SendAsync(access.Egress, request, _options.OtherTimeout, cancellationToken);
    }

    private async Task<CallOutcome> SendUnderSentinelAsync(SoraAccess access, SoraCall call, CancellationToken cancellationToken)
    {
        using var request = Post(access, call.Path, JsonOf(call));
        if (call.Path == BrowserPath)
        {
            SoraHeaders.AddBrowser(request.Headers, access.Token, SessionTokenFor(access));
        }
        else
        {
            SoraHeaders.AddApp(request.Headers, access.Token);
        }

        SoraHeaders.AddSentinel(request.Headers, sentinel.Next(), access.AccountId);
        return await caller.SendAsync(access.Egress, request, _options.CreateTimeout, cancellationToken);
    }

    // A browser would show it, but only where it comes from.
    private string? SessionTokenFor(SoraAccess access) =>
        access.BaseAddress.GetLeftPart(UriPartial.Authority) == _options.SessionUrl.GetLeftPart(UriPartial.Authority) ? access.SessionToken : null;

    private async Task<CallOutcome> GetAsync(SoraAccess access, string path, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(access.BaseAddress, path));
        SoraHeaders.AddApp(request.Headers, access.Token);
        request.Headers.TryAddWithoutValidation("Accept", MediaTypeNames.Application.Json);
        return await caller.SendAsync(access.Egress, request, timeout, cancellationToken);
    }

    private static bool DislikesSentinel(CallOutcome outcome) =>
        outcome is CallOutcome.Answered { Status: 400 } answer
        && SoraError.Read(answer.Body.Bytes) is { } error
        && SoraCodes.SpeaksOfSentinel(error);

    private static HttpRequestMessage Post(SoraAccess access, string path, HttpContent content) =>
        new(HttpMethod.Post, new Uri(access.BaseAddress, path)) { Content = new TrackedContent(content) };

    private static ByteArrayContent JsonOf(SoraCall call) => new(call.Body) { Headers = { ContentType = JsonType } };
}
