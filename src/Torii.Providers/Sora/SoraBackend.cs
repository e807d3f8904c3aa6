using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>The backend's calls, each with the headers and the deadline that belong to it.</summary>
internal sealed class SoraBackend(UpstreamCaller caller, ISentinel sentinel, IOptions<SoraOptions> options)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private readonly SoraOptions _options = options.Value;

    /// <summary>Reads a list.</summary>
    public Task<CallOutcome> ReadListAsync(SoraAccess access, string path, CancellationToken cancellationToken) =>
        GetAsync(access, path, _options.PollTimeout, cancellationToken);

    /// <summary>Asks after the account's subscriptions.</summary>
    public Task<CallOutcome> ReadSubscriptionsAsync(SoraAccess access, CancellationToken cancellationToken) =>
        GetAsync(access, "billing/subscriptions", _options.OtherTimeout, cancellationToken);

    /// <summary>Uploads a picture.</summary>
    public async Task<CallOutcome> UploadAsync(SoraAccess access, HttpContent form, CancellationToken cancellationToken)
    {
        using var request = Post(access, "uploads", form);
        SoraHeaders.AddApp(request.Headers, access.Token);
        return await caller.SendAsync(access.Egress, request, _options.UploadTimeout, cancellationToken);
    }

    /// <summary>Submits an image or a video, under a fresh sentinel.</summary>
    public async Task<CallOutcome> CreateAsync(SoraAccess access, GenerationKind kind, byte[] body, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = JsonType } };
        using var request = Post(access, kind == GenerationKind.Video ? "nf/create" : "video_gen", content);
        if (kind == GenerationKind.Video)
        {
            SoraHeaders.AddBrowser(request.Headers, access.Token);
        }
        else
        {
            SoraHeaders.AddApp(request.Headers, access.Token);
        }

        SoraHeaders.AddSentinel(request.Headers, sentinel.Next(), access.AccountId);
        return await caller.SendAsync(access.Egress, request, _options.CreateTimeout, cancellationToken);
    }

    private static HttpRequestMessage Post(SoraAccess access, string path, HttpContent content) =>
        new(HttpMethod.Post, new Uri(access.BaseAddress, path)) { Content = new TrackedContent(content) };

    private async Task<CallOutcome> GetAsync(SoraAccess access, string path, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(access.BaseAddress, path));
        SoraHeaders.AddApp(request.Headers, access.Token);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        return await caller.SendAsync(access.Egress, request, timeout, cancellationToken);
    }
}
