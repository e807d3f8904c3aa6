using Torii.Simulator.Protocol;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Characters;

/// <summary>Takes recordings in, and tells what was found in them.</summary>
internal sealed class CameoEndpoints(CameoBook cameos, TimeProvider time) : IBackendEndpoints
{
    private const int LongestVideo = 100 * 1024 * 1024;

    private static readonly FormRules Upload = new(
        [FileType.Mp4], LongestVideo, "timestamps", TimeSpanText.IsOne, "two numbers of seconds like 0,3");

    public void Map(BackendRoutes routes)
    {
        routes.PostForm("/characters/upload", FromUploadAsync, makesTask: true);
        routes.PostTask("/characters/from-generation", FromGeneration, Access.Token);
        routes.Get("/project_y/cameos/in_progress/{cameo_id}", Progress);
        routes.Download(CameoProgress.PictureFolder, CameoProgress.PictureFolder + "/{file}", Picture);
    }

    /// <summary>What is on the recording makes no difference, so nothing of it is kept.</summary>
    private async ValueTask<Answer> FromUploadAsync(Call call)
    {
        var form = new StrictForm(Upload, static _ => Stream.Null);
        return await form.ReadAsync(call) ?? Answer.Made(cameos.Begin(call).Id);
    }

    private Answer FromGeneration(Call call)
    {
        var body = JsonFields.Parse(call.Body).Exactly("generation_id", "character_id", "timestamps");
        var generation = body.Text("generation_id");
        body.Nulls("character_id");
        body.Span("timestamps");
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return call.Account.Videos.Draft(generation, time.GetUtcNow()) is null
            ? Answer.NotFound("draft")
            : Answer.Made(cameos.Begin(call).Id);
    }

    private Answer Progress(Call call) =>
        cameos.Find(call.Account, call.PathPart("cameo_id")) is { } cameo
            ? Answer.Ok(CameoProgress.Of(cameo, time.GetUtcNow(), call.Origin), CharacterJson.Default.CameoProgress)
            : Answer.NotFound("cameo");

    private ValueTask<Answer> Picture(Call call) =>
        ValueTask.FromResult(
            cameos.Find(Path.GetFileNameWithoutExtension(call.PathPart("file"))) is { } cameo && cameo.ReadyAt(time.GetUtcNow())
                ? new Answer.Bytes("image/webp", ProfilePicture.Of(cameo.Id))
                : Answer.NotFound());
}
