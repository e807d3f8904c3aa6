using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenAi.Images;

/// <summary>Fetches pictures that answers only link to, at once: such links do not last.</summary>
internal sealed class PictureFetch(KeyedResults results, IMediaFiles files, TimeProvider time)
{
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Fetches and keeps a picture. The upstream has been paid for it, so what may pass is tried again.</summary>
    /// <param name="access">The account.</param>
    /// <param name="link">The link, absolute or relative to the upstream.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>That it is finished, or why it has failed.</returns>
    public async Task<StepOutcome> FetchAsync(AccountAccess access, string link, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (saved, refusal) = await TryAsync(access, link, cancellationToken);
            if (saved is not null)
            {
                return End(saved);
            }

            if (refusal!.Cause != Cause.Unavailable || attempt == Tries)
            {
                return new StepOutcome.Failed(refusal with { Cause = Cause.ResultUnavailable });
            }

            await Task.Delay(Pause * attempt, time, cancellationToken);
        }
    }

    private async Task<(SaveOutcome.Saved? Saved, Refusal? Refusal)> TryAsync(AccountAccess access, string link, CancellationToken cancellationToken)
    {
        var outcome = await results.OpenAsync(access, link, cancellationToken);
        if (outcome is not ResultOutcome.Opened opened)
        {
            return (null, ((ResultOutcome.Refused)outcome).Refusal);
        }

        await using (opened)
        {
            try
            {
                return await files.SaveAsync(opened.Content, MediaLimits.Image, cancellationToken) is SaveOutcome.Saved saved
                    ? (saved, null)
                    : (null, new Refusal(Cause.ResultUnavailable, $"the picture is larger than {MediaLimits.Image} bytes"));
            }
            catch (IOException)
            {
                return (null, new Refusal(Cause.Unavailable, "the picture broke off before its end"));
            }
        }
    }

    private StepOutcome End(SaveOutcome.Saved saved)
    {
        if (PictureFault.In(saved) is not { } fault)
        {
            return new StepOutcome.Finished(new Output.Files([saved]));
        }

        files.Delete(saved.Id);
        return new StepOutcome.Failed(new Refusal(Cause.BadAnswer, fault));
    }
}
