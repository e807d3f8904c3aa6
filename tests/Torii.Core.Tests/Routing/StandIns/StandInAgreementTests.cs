using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Prompts;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>What is promised when a request comes is what is written when it is sent, for whatever is asked of whatever target.</summary>
public sealed class StandInAgreementTests
{
    private static readonly Model Model = SoraModels.Catalogue.Find("sora-2")!;

    private readonly Stage _stage = new();

    public StandInAgreementTests()
    {
        _stage.Keep("source", MediaFormat.Mp4);
        _stage.Keep("making-of-ann", MediaFormat.Png);
        _stage.Keep("making-of-bob", MediaFormat.Png);
    }

    public static TheoryData<int, int, bool> Targets =>
        new MatrixTheoryData<int, int, bool>([0, 1, 2, int.MaxValue], [0, 1, 2, 4], [true, false]);

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Promise_IsKept(int frames, int references, bool hasCharacters)
    {
        var wayfinder = new Wayfinder(_stage.All);
        var count = 0;
        foreach (var (target, request, known) in
            from continuation in Enum.GetValues<Continuation>()
            from shots in Enum.GetValues<ShotForm>()
            from request in Requests()
            from known in Known(request)
            select (Of(frames, references, hasCharacters, continuation, shots), request, known))
        {
            count++;
            var way = wayfinder.Find(target, Model, request, known, _ => true);
            var written = await WriteAsync(request, target, known);

            if (way is WayOutcome.Found found)
            {
                ShouldBeWhatTheTargetCanDo(written.ShouldNotBeNull($"{request} at {target} of {known}"), target);
                ShouldReport(found.Way, request, written, target);
            }
            else
            {
                written.ShouldBeNull($"{way} for {request} at {target} of {known}");
            }
        }

        count.ShouldBeGreaterThan(500);
    }

    private async Task<GenerationRequest?> WriteAsync(GenerationRequest request, Target target, Ingredients known)
    {
        // The stills of the one before, which are named alike here.
        _stage.Road.Media.Inputs.Clear();
        foreach (var standIn in _stage.All)
        {
            if (await standIn.ApplyAsync(request, target, known, TestContext.Current.CancellationToken) is not StandInOutcome.Written written)
            {
                return null;
            }

            request = written.Request;
        }

        return request;
    }

    private static void ShouldBeWhatTheTargetCanDo(GenerationRequest written, Target target)
    {
        var abilities = target.Abilities;
        (written.Style is null || abilities.Styles).ShouldBeTrue();
        (written.Storyboard is null || abilities.Shots == ShotForm.Native).ShouldBeTrue();
        written.Images.Count.ShouldBeLessThanOrEqualTo(abilities.Frames);
        written.References.Count.ShouldBeLessThanOrEqualTo(abilities.References);
        (written.Images is [] || written.References is []).ShouldBeTrue("frames and references do not go together");
        (written.CharacterVideo is null || abilities.Characters).ShouldBeTrue();
        (abilities.Characters || !written.Prompt.Contains("@ann", StringComparison.Ordinal)).ShouldBeTrue();
        foreach (var (source, ability) in new[] { (written.Remix, abilities.Remix), (written.Extends, abilities.Extension) })
        {
            (source is null || ability == Continuation.Sora || (ability == Continuation.Task && source.Task is not null) || (ability == Continuation.Video && written.SourceVideo is not null)).ShouldBeTrue();
        }
    }

    private static void ShouldReport(Way way, GenerationRequest asked, GenerationRequest written, Target target)
    {
        var reported = way.Adjustments.Select(adjustment => adjustment.Field).ToList();
        reported.Contains("style").ShouldBe(asked.Style is not null && written.Style is null);
        reported.Contains("storyboard").ShouldBe(asked.Storyboard is not null && written.Storyboard is null);
        reported.Contains("remix").ShouldBe(asked.Remix is not null && written.Remix is null);
        reported.Contains("extension").ShouldBe(asked.Extends is not null && written.Extends is null);
        reported.Contains("input_reference").ShouldBe(!asked.Images.SequenceEqual(written.Images) && asked is { Remix: null, Extends: null });
        reported.Contains("characters").ShouldBe(!target.Abilities.Characters && (asked.CharacterVideo is not null || asked.Prompt.Contains("@ann", StringComparison.Ordinal)));
        (way.Pin is null).ShouldBe((written.Remix ?? written.Extends)?.Task is null);
    }

    private static Target Of(int frames, int references, bool hasCharacters, Continuation continuation, ShotForm shots) =>
        Routing.Targets.Of("other/model", new Abilities { Frames = frames, References = references, Characters = hasCharacters, Styles = shots == ShotForm.Timecodes, Shots = shots, Remix = continuation, Extension = continuation });

    private static IEnumerable<GenerationRequest> Requests() =>
        from pictures in Enumerable.Range(0, 4)
        from guest in new[] { null, "clip" }
        from source in new[] { "", "remix", "extension" }
        where source.Length == 0 || (pictures == 0 && guest is null)
        from style in new[] { null, "anime" }
        from cast in new[] { "A heron", "@ann", "@ann and @bob" }
        from hasShots in new[] { true, false }
        select Stage.Request with
        {
            Prompt = $"{cast} on a pond.",
            Images = [.. Enumerable.Range(1, pictures).Select(number => $"picture-{number}")],
            CharacterVideo = guest,
            Style = style,
            Storyboard = hasShots ? new Storyboard([new Shot("3", $"{cast} on a pond.")], Instructions: null) : null,
            Remix = source == "remix" ? new Source { GenerationId = "source" } : null,
            Extends = source == "extension" ? new Source { GenerationId = "source" } : null,
        };

    private static IEnumerable<Ingredients> Known(GenerationRequest request)
    {
        var cast = new[] { "ann", "bob" }.Where(name => request.Prompt.Contains($"@{name}", StringComparison.Ordinal)).Select(name => Stage.Character(name)).ToArray();
        return request is { Remix: null, Extends: null }
            ? [new Ingredients { Characters = cast }]
            : from source in new[] { null, Stage.Source(), Stage.Source("sora") }
              select new Ingredients { Characters = cast, Remix = request.Remix is null ? null : source, Extends = request.Extends is null ? null : source };
    }
}
