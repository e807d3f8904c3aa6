namespace Torii.Core.Work.Dispatching;

/// <summary>Whether more may wait.</summary>
internal enum QueueAdmission
{
    /// <summary>There is room, and it is kept.</summary>
    Admitted,

    /// <summary>The client has as much waiting as it may.</summary>
    ClientFull,

    /// <summary>All clients together have.</summary>
    AllFull,
}
