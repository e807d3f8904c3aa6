using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Characters;

/// <summary>Gives the backend the recording that a character is made from: a file, or a result of its own.</summary>
internal sealed class CameoMaker(SoraBackend backend)
{
    // From the first second to the third, as text and as numbers.
    private const string Span = "0,3";
    private static readonly int[] SpanInNumbers = [0, 3];

    /// <summary>Uploads a video.</summary>
    public async Task<StepOutcome> UploadAsync(SoraAccess access, Stream video, CancellationToken cancellationToken)
    {
        if (await InputFormat.SniffAsync(video, cancellationToken) != MediaFormat.Mp4)
        {
            return SoraStepEnd.Invalid("the video that a character is made from must be MP4");
        }

        using var form = new FormBody();
        form.AddFile("file", new StreamContent(video), MediaFormat.Mp4.ContentType, "video.mp4");
        form.AddText("timestamps", Span);
        using var outcome = await backend.UploadAsync(access, "characters/upload", form, cancellationToken);
        return outcome is CallOutcome.Answered answer && SoraId.Read(answer) is { } cameo
            ? new StepOutcome.Done(cameo)
            : SoraStepEnd.OfUpload(outcome, access);
    }

    /// <summary>Names a result (<c>gen_…</c>).</summary>
    public async Task<StepOutcome> NameAsync(SoraAccess access, string result, CancellationToken cancellationToken)
    {
        var body = new CameoBody(result, CharacterId: null, SpanInNumbers);
        using var outcome = await backend.SendAsync(
            access,
            SoraCall.Of("characters/from-generation", body, SoraJson.Wire.CameoBody),
            cancellationToken);
        return outcome is CallOutcome.Answered answer && SoraId.Read(answer) is { } cameo
            ? new StepOutcome.Done(cameo)
            : SoraStepEnd.OfRepeatable(outcome, access);
    }
}
