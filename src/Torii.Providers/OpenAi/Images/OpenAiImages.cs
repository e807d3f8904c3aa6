using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Images;

/// <summary>Has pictures made, from words alone or from other pictures. The answer to the submission is the result.</summary>
internal sealed class OpenAiImages(KeyedCaller caller, PictureEnds ends, IMediaFiles files, UpstreamBook upstreams)
{
    /// <summary>The submission's name.</summary>
    public const string StepName = "image";

    // As long as a running image may take: the answer comes when the picture is made.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>The one step that makes a picture: nobody can tell later whether a lost one was made, and paid for.</summary>
    public static StepPlan Step(UpstreamSettings settings) =>
        new(StepName, settings.Repeatable ? StepClass.Repeatable : StepClass.Blind, Submits: true);

    /// <summary>Runs that step.</summary>
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        if (upstreams.Of(run.Access.Upstream).Images is not { } dialect)
        {
            return new StepOutcome.Refused(new Refusal(Cause.NotFound, "this upstream makes no pictures"));
        }

        if (await ImageBodies.OfAsync(dialect, run, cancellationToken) is not { } body)
        {
            return new StepOutcome.Refused(new Refusal(Cause.Internal, "a picture to start from is no longer kept"));
        }

        using var pictures = new LiftedPictures(files);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(run.Access.Upstream.BaseAddress, ImageBodies.PathOf(dialect, run)));
        request.Content = body;
        Hops.Tell(request, run);
        request.ReadThrough(pictures.Through);
        using var outcome = await caller.SendAsync(run.Access, request, Deadline, cancellationToken);
        return SubmissionAnswers.Declined(outcome, run.Access)
            ?? await ends.ReadAsync(run.Access, (CallOutcome.Answered)outcome, pictures, cancellationToken);
    }
}
