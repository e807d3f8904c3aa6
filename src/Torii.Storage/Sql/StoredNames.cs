using Torii.Core.Accounts;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Webhooks;

namespace Torii.Storage.Sql;

/// <summary>Every closed list that is stored, with the names it is stored by. A name, once released, is never changed.</summary>
internal static class StoredNames
{
    public static EnumNames<GenerationState> GenerationStates { get; } = new(
        (GenerationState.Queued, "queued"),
        (GenerationState.Active, "active"),
        (GenerationState.Storing, "storing"),
        (GenerationState.Completed, "completed"),
        (GenerationState.Failed, "failed"),
        (GenerationState.Cancelled, "cancelled"));

    public static EnumNames<GenerationKind> Kinds { get; } = new(
        (GenerationKind.Image, "image"),
        (GenerationKind.Video, "video"),
        (GenerationKind.Character, "character"),
        (GenerationKind.Prompt, "prompt"));

    public static EnumNames<AttemptState> AttemptStates { get; } = new(
        (AttemptState.Preparing, "preparing"),
        (AttemptState.Submitting, "submitting"),
        (AttemptState.Unknown, "unknown"),
        (AttemptState.Accepted, "accepted"),
        (AttemptState.Ended, "ended"),
        (AttemptState.Refused, "refused"),
        (AttemptState.Absent, "absent"));

    public static EnumNames<StepClass> StepClasses { get; } = new(
        (StepClass.Repeatable, "repeatable"),
        (StepClass.Listed, "listed"),
        (StepClass.Blind, "blind"));

    public static EnumNames<TimelineEventType> Events { get; } = new(
        (TimelineEventType.Queued, "queued"),
        (TimelineEventType.Claimed, "claimed"),
        (TimelineEventType.Submitted, "submitted"),
        (TimelineEventType.Accepted, "accepted"),
        (TimelineEventType.Refused, "refused"),
        (TimelineEventType.Unknown, "unknown"),
        (TimelineEventType.Adopted, "adopted"),
        (TimelineEventType.Absent, "absent"),
        (TimelineEventType.Progress, "progress"),
        (TimelineEventType.Note, "note"),
        (TimelineEventType.Storing, "storing"),
        (TimelineEventType.Completed, "completed"),
        (TimelineEventType.Failed, "failed"),
        (TimelineEventType.Cancelled, "cancelled"));

    public static EnumNames<Cause> Causes { get; } = new(
        (Cause.Content, "content"),
        (Cause.InvalidRequest, "invalid_request"),
        (Cause.Unauthorized, "unauthorized"),
        (Cause.PlanRequired, "plan_required"),
        (Cause.NotFound, "not_found"),
        (Cause.Quota, "quota"),
        (Cause.RateLimit, "rate_limit"),
        (Cause.TooManyAtOnce, "too_many_at_once"),
        (Cause.TooManyErrors, "too_many_errors"),
        (Cause.HeavyLoad, "heavy_load"),
        (Cause.Challenge, "challenge"),
        (Cause.Country, "country"),
        (Cause.Egress, "egress"),
        (Cause.Unavailable, "unavailable"),
        (Cause.ServerError, "server_error"),
        (Cause.BadAnswer, "bad_answer"),
        (Cause.SubmissionUnknown, "submission_unknown"),
        (Cause.TaskFailed, "task_failed"),
        (Cause.TaskLost, "task_lost"),
        (Cause.ResultUnavailable, "result_unavailable"),
        (Cause.NoCapacity, "no_capacity"),
        (Cause.TimedOut, "timed_out"),
        (Cause.Internal, "internal"));

    public static EnumNames<MediaRole> MediaRoles { get; } = new(
        (MediaRole.Input, "input"),
        (MediaRole.Result, "result"),
        (MediaRole.Former, "former"),
        (MediaRole.Thumbnail, "thumbnail"),
        (MediaRole.Spritesheet, "spritesheet"));

    public static EnumNames<DeliveryState> DeliveryStates { get; } = new(
        (DeliveryState.Pending, "pending"),
        (DeliveryState.Delivered, "delivered"),
        (DeliveryState.Failed, "failed"));

    public static EnumNames<PostState> PostStates { get; } = new(
        (PostState.Sending, "sending"),
        (PostState.Published, "published"),
        (PostState.Refused, "refused"),
        (PostState.Unknown, "unknown"),
        (PostState.Removed, "removed"));

    public static EnumNames<AccountStatus> AccountStatuses { get; } = new(
        (AccountStatus.Enabled, "enabled"),
        (AccountStatus.Disabled, "disabled"),
        (AccountStatus.Retired, "retired"));

    public static EnumNames<AccountOrigin> AccountOrigins { get; } = new(
        (AccountOrigin.Configuration, "configuration"),
        (AccountOrigin.Simulator, "simulator"),
        (AccountOrigin.Operator, "operator"));

    public static EnumNames<ClientOrigin> ClientOrigins { get; } = new(
        (ClientOrigin.BuiltIn, "built_in"),
        (ClientOrigin.Configuration, "configuration"),
        (ClientOrigin.Generated, "generated"),
        (ClientOrigin.Operator, "operator"),
        (ClientOrigin.Console, "console"));
}
