namespace Torii.Core.Errands;

/// <summary>The kinds of errand that more than one room of the house has to name.</summary>
public static class ErrandKinds
{
    /// <summary>Ask an upstream for all it tells of an account; the subject is the account's id.</summary>
    public const string AccountCheck = "account.check";

    /// <summary>Remove what an attempt has left at its upstream; the subject is the attempt's id.</summary>
    public const string Leftovers = "attempt.leftovers";

    /// <summary>Take a post back; the subject is its generation's id.</summary>
    public const string Unpublish = "post.remove";

    /// <summary>Tell the end of a generation to its webhooks; the subject is the generation's id.</summary>
    public const string Announce = "webhook.announce";

    /// <summary>Deliver to one webhook; the subject is the delivery's id.</summary>
    public const string Deliver = "webhook.deliver";

    /// <summary>Remove the files of a generation that its client has deleted; the subject is the generation's id.</summary>
    public const string RemoveMedia = "media.remove";

    /// <summary>Remove the files of old generations; the subject says which (<see cref="Stores.CleanUpTerms"/>).</summary>
    public const string CleanUp = "media.clean-up";

    /// <summary>Remove a character that its client has deleted; the subject is the account's id, a blank and the upstream's name for it.</summary>
    public const string RemoveCharacter = "character.remove";

    /// <summary>Settle what a generation has cost; the subject is its id.</summary>
    public const string Settle = "cost.settle";

    /// <summary>Call off at its upstream what runs for a generation; the subject is its id.</summary>
    public const string CancelTask = "task.cancel";
}
