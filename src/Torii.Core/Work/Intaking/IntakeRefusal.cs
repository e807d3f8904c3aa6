namespace Torii.Core.Work.Intaking;

/// <summary>Why a request is turned away.</summary>
public enum IntakeRefusal
{
    /// <summary>The client key has no right to the model.</summary>
    ModelNotAllowed,

    /// <summary>What is asked for contradicts itself, or the prompt holds a mark that cannot be meant.</summary>
    InvalidRequest,

    /// <summary>It goes out from an earlier work that is not here.</summary>
    SourceNotFound,

    /// <summary>No upstream here can do what it asks for.</summary>
    NotOffered,

    /// <summary>It cannot be made exactly as asked, and nothing else is wanted.</summary>
    NotExact,

    /// <summary>Its idempotency key was used for another request.</summary>
    KeyReused,

    /// <summary>The client key has asked too often this minute.</summary>
    TooManyRequests,

    /// <summary>Too many generations wait already.</summary>
    QueueFull,

    /// <summary>It would cost more than the client key may.</summary>
    OverBudget,

    /// <summary>No account could ever serve it.</summary>
    NoAccount,

    /// <summary>An input is not here any more.</summary>
    MediaGone,
}
