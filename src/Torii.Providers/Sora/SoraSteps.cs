using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora.Characters;

namespace Torii.Providers.Sora;

/// <summary>The steps of an attempt: those of a character, an upload for each picture, then the submission.</summary>
internal static class SoraSteps
{
    /// <summary>Submits an image or a video.</summary>
    public const string Submit = "submit";

    /// <summary>Has a prompt enhanced.</summary>
    public const string Enhance = "enhance";

    private const string UploadPrefix = "upload-";

    /// <summary>The steps that make <paramref name="request"/>, in order.</summary>
    public static IReadOnlyList<StepPlan> For(GenerationRequest request) => request.Kind switch
    {
        GenerationKind.Prompt => [new StepPlan(Enhance, StepClass.Repeatable, Submits: true)],
        GenerationKind.Character => CharacterSteps.Keeping,
        _ =>
        [
            .. CharacterSteps.Serve(request) ? CharacterSteps.Making : [],
            .. request.Images.Select((_, position) => new StepPlan(Upload(position), StepClass.Repeatable, Submits: false)),
            new StepPlan(Submit, StepClass.Listed, Submits: true),
        ],
    };

    /// <summary>The name of the step that uploads the picture at <paramref name="position"/>.</summary>
    public static string Upload(int position) => UploadPrefix + position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The media id of the picture that a step uploads.</summary>
    public static string InputOf(StepRun run) =>
        run.Request.Images[int.Parse(run.Step.Name.AsSpan(UploadPrefix.Length), CultureInfo.InvariantCulture)];

    /// <summary>The ids that the uploads gave, in the pictures' order.</summary>
    public static IReadOnlyList<string> UploadsOf(StepRun run) =>
        [.. run.Request.Images.Select((_, position) => run.Earlier[Upload(position)])];
}
