using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>How long things may take, how often they are tried, how much may wait.</summary>
internal static class WorkSection
{
    private static readonly WorkOptions Usual = new();

    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("work",
    [
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.ImageTimeout)}", Usual.ImageTimeout, SettingEffect.Live, "How long an image may take once it has an account."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.Timeout)}", Usual.Timeout, SettingEffect.Live, "How long a video may take once it has an account."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.ImageQueueTimeout)}", Usual.ImageQueueTimeout, SettingEffect.Live, "How long an image may wait for an account."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.QueueTimeout)}", Usual.QueueTimeout, SettingEffect.Live, "How long a video may wait for an account."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.MaxAttempts)}", Usual.MaxAttempts, 1, 1000, SettingEffect.Live, "How often a generation is tried at most, each time through an account that can."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.QueueBound)}", Usual.QueueBound, 1, 10_000_000, SettingEffect.Live, "How many generations may wait in all; more are turned away."),
        Setting.Number($"{SettingNames.Work}:{nameof(Usual.PollsAtOnce)}", Usual.PollsAtOnce, 1, 10_000, SettingEffect.Live, "How many accounts are asked for progress at once."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.SubmissionTimeout)}", Usual.SubmissionTimeout, SettingEffect.Live, "After which an unanswered submission counts as lost and is sought at the upstream."),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.AbsentAfter)}", Usual.AbsentAfter, SettingEffect.Live, "How much longer a lost submission must be missing at the upstream before it is sent again.", least: 60),
        Setting.Length($"{SettingNames.Work}:{nameof(Usual.BaselineAge)}", Usual.BaselineAge, SettingEffect.Live, "How old the reading of an account's lists before a submission may be; 0 where people use the same accounts by hand.", least: 0),
    ]);
}
