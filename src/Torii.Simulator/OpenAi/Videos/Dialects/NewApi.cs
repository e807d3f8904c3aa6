using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>
/// new-api and the resellers built on it (dto/openai_video.go): the id twice, times in milliseconds, a status that is not known for a
/// while, and the result under <c>metadata.url</c>, or with the switch <c>links</c> under <c>video_url</c>.
/// </summary>
internal sealed class NewApi() : VideoDialect(Place)
{
    /// <summary>Where it is; images and chat are there too.</summary>
    public static readonly UpstreamSite Place = new("new-api", "/new-api/v1", Access.Token, new EnvelopeErrors());

    private const int DefaultSeconds = 5;
    private const int MostSeconds = 60;

    /// <summary>Until when the status of a running task is not known. Percent.</summary>
    private const int KnownFrom = 50;

    private static readonly string[] Times = ["created_at", "completed_at", "expires_at"];

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        fields.In(BodyForm.Json, BodyForm.Multipart);
        fields.Only("prompt", "model", "seconds", "duration", "size", "image", "images", "input_reference", "metadata", "mode", "user");
        var prompt = fields.Text("prompt");
        var model = fields.Text("model");
        fields.Object("metadata");
        if (fields.Form is BodyForm.Json)
        {
            string?[] pictures = [fields.TextOrNull("image"), .. fields.List("images").Select(static picture => picture?.ToString() ?? "")];
            if (Array.Exists(pictures, static picture => picture is not null && !MediaUrl.Is(picture, "image")))
            {
                fields.Refuse("images", FieldFlaw.Value, "'image' and each of 'images' must be an http URL, or a whole data URL.");
            }
        }

        if (fields.Files.Any(static file => file.Type is null))
        {
            fields.Refuse(fields.Files[0].Field, FieldFlaw.Value, "The file is no picture that can be read.");
        }

        var seconds = fields.Whole("duration", 1, MostSeconds) ?? fields.Whole("seconds", 1, MostSeconds, textToo: true);
        var (width, height) = FrameSize.Read(fields, (1280, 720));
        return new(prompt, model, width, height, seconds ?? DefaultSeconds);
    }

    /// <inheritdoc />
    public override Answer? Refusal(Call call, UpstreamSwitches switches) => WrongModel(call, switches);

    /// <inheritdoc />
    public override string NameOf(string digits, UpstreamOrder order) => $"task_{digits}";

    /// <inheritdoc />
    public override JsonObject View(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var view = base.View(call, task, switches, now);
        view["task_id"] = task.Id;
        foreach (var name in Times)
        {
            view[name] = view[name] is { } time ? time.GetValue<long>() * 1_000 : null;
        }

        if (task.PhaseAt(now) is UpstreamPhase.Succeeded && !task.LacksResult)
        {
            var link = UpstreamFiles.Link(call, task);
            if (switches.Links)
            {
                view["video_url"] = link;
            }
            else
            {
                view["metadata"] = new JsonObject { ["url"] = link };
            }
        }

        return view;
    }

    /// <inheritdoc />
    public override Answer Content(Call call, UpstreamTask task, UpstreamFiles files, UpstreamSwitches switches) =>
        Answer.Redirect(UpstreamFiles.PathOf(task));

    /// <inheritdoc />
    protected override string StatusOf(UpstreamTask task, DateTimeOffset now) =>
        task.PhaseAt(now) is UpstreamPhase.Running && task.PercentAt(now) < KnownFrom ? "unknown" : base.StatusOf(task, now);

    /// <inheritdoc />
    protected override JsonObject ErrorOf(UpstreamTask task) => new() { ["message"] = task.FailureReason, ["code"] = "task_failed" };
}
