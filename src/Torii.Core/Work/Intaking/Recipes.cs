using System.Globalization;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;

namespace Torii.Core.Work.Intaking;

/// <summary>
/// Settles what is to be made: reads the marks out of the prompt, and finds the earlier work and the characters it names.
/// </summary>
internal sealed class Recipes(SourceFinder sources, IOptions<WorkOptions> options)
{
    /// <summary>Settles a request.</summary>
    public async ValueTask<RecipeOutcome> SettleAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        var kind = KindOf(request);
        var use = UseOf(request, kind);
        if (Contradiction(request, kind) is { } contradiction)
        {
            return new RecipeOutcome.Refused(contradiction);
        }

        switch (PromptLanguage.Read(request.Prompt, use))
        {
            case PromptOutcome.Refused refused:
                return Refuse(refused.Message, refused.Code, request.PromptField);
            case PromptOutcome.Read { Reading: var reading }:
                return await SettleAsync(request, kind, reading, cancellationToken);
            default:
                throw new InvalidOperationException("Not an outcome of reading a prompt.");
        }
    }

    private async ValueTask<RecipeOutcome> SettleAsync(IntakeRequest request, GenerationKind kind, PromptReading reading, CancellationToken cancellationToken)
    {
        var remixed = request.Remix ?? reading.Post;
        if (remixed is not null && (request.Images.Count > 0 || request.Video is not null))
        {
            return Refuse("A remix goes out from one earlier video: send no picture or video with it.", "unsupported_combination", request.PromptField);
        }

        if (kind == GenerationKind.Character && request.Video is null && reading.Result is null)
        {
            return Refuse("A character is made from a video (video_url), or from a generation that the prompt names (gen_…).", "missing_video", request.PromptField);
        }

        if (kind == GenerationKind.Video && remixed is null && request.Video is null && string.IsNullOrWhiteSpace(reading.Text))
        {
            return Refuse("Besides its marks the prompt needs words that say what to make.", "missing_prompt", request.PromptField);
        }

        var remix = remixed is null ? FoundSource.None : await sources.RemixAsync(remixed, request.Client.Id, cancellationToken);
        var named = request.Extends ?? reading.Result;
        var result = named is null ? FoundSource.None : await sources.ResultAsync(named, request.Client.Id, cancellationToken);
        if (remix is null)
        {
            return new RecipeOutcome.Refused(new(IntakeRefusal.SourceNotFound, $"There is no '{remixed}' to remix: name a share link, a post (s_ and 32 hexadecimal digits), or a generation of yours that is done.", "remix_target_id") { Code = "remix_target_not_found" });
        }

        if (result is null)
        {
            return new RecipeOutcome.Refused(new(IntakeRefusal.SourceNotFound, $"There is no finished generation '{named}' of yours.", request.PromptField) { Code = "generation_not_found" });
        }

        var mentioned = await sources.MentionedAsync(reading.Mentions, cancellationToken);
        var draft = Write(request, kind, reading, remix.Source, result, options.Value.PublishResults);
        return new RecipeOutcome.Settled(draft, new Ingredients
        {
            Remix = remix.Known,
            Extends = draft.Extends is null ? null : result.Known,
            CharacterSource = draft.CharacterSource is null ? null : result.Known,
            Characters = [.. mentioned.Where(character => character.ClientId == request.Client.Id)],
            SoraPin = remix.Pin ?? result.Pin ?? sources.PinOf(mentioned),
        });
    }

    private static GenerationRequest Write(IntakeRequest request, GenerationKind kind, PromptReading reading, Source? remix, FoundSource result, bool publishes) => new()
    {
        Model = request.Model.Name,
        Kind = kind,
        Prompt = reading.Text,
        Size = kind is GenerationKind.Image or GenerationKind.Video ? request.Size ?? request.Model.Size ?? result.Size : null,
        Seconds = kind is GenerationKind.Video or GenerationKind.Prompt ? SecondsOf(request) : null,
        Asked = request is { Seconds: null, Size: null } ? null : new Wish(request.Seconds, request.Size),
        Unmet = request.Unmet is [] ? null : request.Unmet,
        IsStrict = request.Strict ?? request.Client.Strict,
        Images = request.Images,
        Hops = request.Hops,
        Style = reading.Style,
        Storyboard = reading.Storyboard,
        Remix = remix,
        Extends = request.Model.Extends ? result.Source : null,
        CharacterVideo = request.Video,
        CharacterName = kind == GenerationKind.Character ? request.CharacterName : null,
        CharacterSource = kind == GenerationKind.Character && request.Video is null ? result.Source : null,
        Publish = kind == GenerationKind.Video && (request.Publish ?? publishes),
        Notes = [.. reading.Notes, .. NotesOnLength(reading.Storyboard, SecondsOf(request))],
    };

    private static int? SecondsOf(IntakeRequest request) => request.Seconds ?? request.Model.Seconds;

    // The backend takes the lengths of shots as hints, so a sum that differs is worth a word and no refusal.
    private static IEnumerable<string> NotesOnLength(Storyboard? storyboard, int? seconds) =>
        storyboard is null || seconds is null || storyboard.TotalSeconds == seconds
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"The shots add up to {storyboard.TotalSeconds:0.####} s and the model makes {seconds} s: they are sent as written.")];

    // A video without a word asks for the character alone, whatever length and shape the model's name promises.
    private static GenerationKind KindOf(IntakeRequest request) =>
        request.Model.Kind == GenerationKind.Video && request.Video is not null && string.IsNullOrWhiteSpace(request.Prompt)
            ? GenerationKind.Character
            : request.Model.Kind;

    private static PromptUse UseOf(IntakeRequest request, GenerationKind kind) => kind switch
    {
        GenerationKind.Character => PromptUse.Character,
        GenerationKind.Video when request.Extends is not null => PromptUse.Plain,
        GenerationKind.Video when request.Model.Extends => PromptUse.Extension,
        GenerationKind.Video when request.Remix is not null => PromptUse.Remix,
        GenerationKind.Video => PromptUse.Video,
        _ => PromptUse.Plain,
    };

    private static IntakeOutcome.TurnedAway? Contradiction(IntakeRequest request, GenerationKind kind)
    {
        if (request.Remix is not null && (kind != GenerationKind.Video || request.Model.Extends))
        {
            return Invalid($"'{request.AskedModel}' does not make remixes; a video model does.", "unsupported_combination", "remix_target_id");
        }

        if (request.Extends is not null && !request.Model.Extends)
        {
            return Invalid($"'{request.AskedModel}' does not go on with videos; sora2-extension does.", "unsupported_combination", "model");
        }

        if (request.Video is not null && (kind is not (GenerationKind.Video or GenerationKind.Character) || request.Model.Extends))
        {
            return Invalid($"'{request.AskedModel}' takes no video; a video model or avatar-create does.", "unsupported_combination", request.PromptField);
        }

        return request.Images.Count > 0 && (kind is GenerationKind.Character or GenerationKind.Prompt || request.Model.Extends)
            ? Invalid($"'{request.AskedModel}' takes no picture.", "unsupported_combination", request.PromptField)
            : null;
    }

    private static RecipeOutcome.Refused Refuse(string message, string code, string param) => new(Invalid(message, code, param));

    private static IntakeOutcome.TurnedAway Invalid(string message, string code, string param) =>
        new(IntakeRefusal.InvalidRequest, message, param) { Code = code };
}
