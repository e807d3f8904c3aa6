using Torii.Tests.Support;

namespace Torii.Tests.Browser.Story;

/// <summary>What a new operator does, from the first start on, at a desk by day and on a phone by night.</summary>
public sealed class StoryTests(Chromium chromium) : IClassFixture<Chromium>
{
    // The simulator's reason for it comes from the backend, whatever the prompt says.
    private const string Refused = "Two cranes quarrel on a wet roof";

    [Theory]
    [InlineData(Look.Desk, false)]
    [InlineData(Look.Phone, true)]
    public async Task Operator_FromTheFirstStartOn_FindsHisWay(int width, bool isDark)
    {
        await using var trial = await Trial.StartAsync();
        await using var window = await chromium.OpenAsync(trial.Address, new Look(width, isDark));
        var visit = new Visit(trial, window);

        var video = "";
        var start = new FirstStart(visit);
        await visit.TellAsync("He signs in", start.SignInAsync);
        await visit.TellAsync("He chooses his own credentials", start.ChooseCredentialsAsync);
        await visit.TellAsync("He makes a first video", async () => video = await start.MakeVideoAsync());
        await visit.TellAsync("He makes a first key", start.MakeKeyAsync);

        var studio = new StudioWork(visit);
        await visit.TellAsync("He makes a picture", studio.MakePictureAsync);
        await visit.TellAsync("He makes a storyboard", studio.MakeStoryboardAsync);
        await visit.TellAsync("He makes a character", () => studio.MakeCharacterAsync(video));
        await visit.TellAsync("He calls a video off", studio.CancelAsync);

        var keys = new ClientKeys(visit);
        await visit.TellAsync("He makes a key", keys.CreateAsync);
        await visit.TellAsync("He changes it together with a colleague", () => keys.ChangeWithColleagueAsync(chromium));
        await visit.TellAsync("He revokes it", keys.RevokeAsync);

        var settings = new SettingChanges(visit);
        await visit.TellAsync("He changes a setting", settings.LogReadsAsync);
        await visit.TellAsync("He finds a setting locked", settings.FindLockedAsync);

        var accounts = new RealAccounts(visit);
        await visit.TellAsync("He imports accounts", accounts.ImportAsync);
        await visit.TellAsync("He tests an account", accounts.TestAsync);

        await trial.Upstream.StrikeAsync(new UpstreamFault("violation"));
        await visit.TellAsync("A video fails", () => studio.FailAsync(Refused));

        var interruptions = new Interruptions(visit);
        await visit.TellAsync("The server goes away", interruptions.LoseServerAsync);
        await visit.TellAsync("The session ends", interruptions.LoseSessionAsync);
        await visit.TellAsync("He signs out", interruptions.SignOutAsync);
    }
}
