using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>Submits videos, and tells apart what was taken, what was declined and what cannot be known.</summary>
internal sealed class VideoSubmitter(KeyedCaller caller, ICallbackAddresses callbacks, IOptions<OpenRouterOptions> options)
{
    /// <summary>The step's name.</summary>
    public const string StepName = "submit";

    // 50 MiB, by the upstream's reference. It closes the connection on what is longer, and whether it took that could not be told.
    private const long LongestBody = 50L * 1024 * 1024;

    /// <summary>The one step that makes a video.</summary>
    public static StepPlan Step(UpstreamSettings settings) =>
        new(StepName, settings.Repeatable ? StepClass.Repeatable : StepClass.Blind, Submits: true);

    /// <summary>Submits.</summary>
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        var body = JobBody.Of(run, Safe(callbacks.Of(run.Access.Upstream.Name), run.Access.Upstream.BaseAddress));
        using var content = await JsonWithMedia.OfAsync(body, run.OpenInput, cancellationToken);
        if (content is null)
        {
            return new StepOutcome.Refused(new Refusal(Cause.Internal, "a picture to start from is no longer kept"));
        }

        if (content.Headers.ContentLength > LongestBody)
        {
            return new StepOutcome.Refused(new Refusal(Cause.InvalidRequest, "its pictures are larger together than the 50 MiB that the upstream takes"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(run.Access.Upstream.BaseAddress, "videos")) { Content = content };
        using var outcome = await caller.SendAsync(run.Access, request, options.Value.SubmitTimeout, cancellationToken);
        return SubmissionAnswers.Declined(outcome, run.Access, JobBody.PreviousOf(run.Request)) ?? Taken((CallOutcome.Answered)outcome);
    }

    /// <summary>
    /// The address to be called back at, if it may be told: it holds a secret, so it goes over the wire as safely as the key
    /// does. The upstream itself takes no other than https either.
    /// </summary>
    /// <param name="callback">The address; null for none.</param>
    /// <param name="upstream">Where the upstream is.</param>
    internal static Uri? Safe(Uri? callback, Uri upstream) =>
        callback?.Scheme == Uri.UriSchemeHttps || upstream.Scheme == Uri.UriSchemeHttp ? callback : null;

    private static StepOutcome Taken(CallOutcome.Answered answer) =>
        VideoJob.NameIn(answer) is { } job ? new StepOutcome.Accepted(job) : new StepOutcome.Unknown("the answer names no job");
}
