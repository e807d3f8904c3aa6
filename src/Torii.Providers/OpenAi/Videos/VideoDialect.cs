using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>
/// How a server's <c>/videos</c> departs from the one that OpenAI described, which is what a dialect says that says nothing.
/// Everything in which servers differ is here; no code knows them by name.
/// </summary>
/// <remarks>
/// The name of a model is a matter of the target: without one none is sent, and <c>*</c> means the name that the client's
/// model has here, for an upstream that knows the same names.
/// </remarks>
public sealed record VideoDialect
{
    /// <summary>What stands for the name of a task in a path.</summary>
    public const string Task = "{task}";

    /// <summary>Where videos are asked for, relative to the base address; with a slash and a task's name, where that is found.</summary>
    public string Path { get; init; } = "videos";

    /// <summary>Where the result of a task is, if its answer names no other place.</summary>
    public string ContentPath { get; init; } = $"videos/{Task}/content";

    /// <summary>Where a video is asked for that changes the one of an earlier task; null where that cannot be done.</summary>
    public SourceRoute? Remix { get; init; }

    /// <summary>Where a video is asked for that goes on with the one of an earlier task; null where that cannot be done.</summary>
    public SourceRoute? Extension { get; init; }

    /// <summary>Where an account's key is tried.</summary>
    public string ModelsPath { get; init; } = "models";

    /// <summary>How requests are written.</summary>
    public BodyForm Body { get; init; }

    /// <summary>How they tell the length.</summary>
    public SecondsForm Seconds { get; init; }

    /// <summary>How they tell the size.</summary>
    public SizeForm Size { get; init; }

    /// <summary>The frames of a second, sent as <c>fps</c> with every request; null to leave them to the server.</summary>
    public int? Fps { get; init; }

    /// <summary>A model that makes 4n+1 frames has the step 4, one that makes 17n+5 the step 17.</summary>
    public int FrameStep { get; init; } = 1;

    /// <summary>A model that makes 4n+1 frames has the rest 1, one that makes 17n+5 the rest 5.</summary>
    public int FrameRest { get; init; }

    /// <summary>The picture to start from; null where none is taken.</summary>
    public MediaField? Image { get; init; } = new("input_reference");

    /// <summary>The picture to end with; null where none is taken.</summary>
    public MediaField? LastImage { get; init; }

    /// <summary>The pictures that show what somebody or something looks like; null where none are taken.</summary>
    public MediaField? Reference { get; init; }

    /// <summary>The video to go out from; null where none is taken.</summary>
    public MediaField? Video { get; init; }

    /// <summary>The switch for sound, sent as true to targets that have it; null where there is none.</summary>
    public string? AudioField { get; init; }

    /// <summary>
    /// The switch for refusing what cannot be had just as asked for, sent as true where the client wants that; null where there is
    /// none.
    /// </summary>
    public string? StrictField { get; init; }

    /// <summary>The field that the target's parameters go into; null to send them as fields of their own.</summary>
    public string? ParametersField { get; init; }

    /// <summary>What statuses mean beyond the usual ones.</summary>
    public IReadOnlyDictionary<string, TaskState> StatusWords { get; init; } = new Dictionary<string, TaskState>();

    /// <summary>Where a finished task may name its result, the first that does counts; dots lead into objects.</summary>
    public IReadOnlyList<string> ResultMembers { get; init; } = ["url", "video_url", "output.url", "outputs.video_url", "metadata.url"];

    /// <summary>
    /// The member in which a finished task says how it departs from what was asked for, as a list of <c>field</c>, <c>asked</c>,
    /// <c>used</c> and <c>why</c>; null where it does not say.
    /// </summary>
    public string? AdjustmentsField { get; init; }

    /// <summary>Whether <c>DELETE</c> stops a running task. Where it only forgets it, the task would go on, and nobody could watch it.</summary>
    public bool DeleteCancels { get; init; }
}
