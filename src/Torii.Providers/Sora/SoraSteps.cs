using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Sora;

/// <summary>The steps of an attempt: an upload for each picture, then the submission.</summary>
internal static class SoraSteps
{
    private const string UploadPrefix = "upload-";

    /// <summary>The steps that make <paramref name="request"/>, in order.</summary>
    public static IReadOnlyList<StepPlan> For(GenerationRequest request) =>
    [
        .. request.Images.Select((_, position) => new StepPlan(Upload(position), StepClass.Repeatable, Submits: false)),
        new StepPlan("submit", StepClass.Listed, Submits: true),
    ];

    /// <summary>The name of the step that uploads the picture at <paramref name="position"/>.</summary>
    public static string Upload(int position) => UploadPrefix + position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The media id of the picture that a step uploads.</summary>
    public static string InputOf(StepRun run) =>
        run.Request.Images[int.Parse(run.Step.Name.AsSpan(UploadPrefix.Length), CultureInfo.InvariantCulture)];

    /// <summary>The ids that the uploads gave, in the pictures' order.</summary>
    public static IReadOnlyList<string> UploadsOf(StepRun run) =>
        [.. run.Request.Images.Select((_, position) => run.Earlier[Upload(position)])];
}
