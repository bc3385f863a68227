using System;

namespace AvatarMotion.Face;

/// <summary>A face at one moment: a weight in [0, 1] per shape, and where the eyes turn. Buffers belong to the caller.</summary>
public sealed class FaceFrame
{
    /// <summary>Weights indexed by <see cref="FaceShape"/>.</summary>
    public float[] Weights { get; } = new float[FaceShapes.Count];

    /// <summary>Eyes relative to the head, radians, positive to the avatar's left.</summary>
    public float EyeYaw { get; set; }

    /// <summary>Eyes relative to the head, radians, positive up.</summary>
    public float EyePitch { get; set; }

    /// <summary>Whether the mouth belongs to words around this moment, in [0, 1]: 1 through a phrase, slow at its ends. What an avatar's expressions leave free for visemes follows it.</summary>
    public float Singing { get; set; }

    /// <summary>Weight of one shape.</summary>
    public float this[FaceShape shape]
    {
        get => Weights[(int)shape];
        set => Weights[(int)shape] = value;
    }

    /// <summary>How far the mouth is open, in [0, 1]: the visemes' openings weighted by <see cref="Weights"/>.</summary>
    public float MouthOpening
    {
        get
        {
            float open = 0f;
            for (int i = 0; i < FaceShapes.VisemeCount; i++)
                open += Weights[i] * FaceShapes.Opening((FaceShape)i);
            return Math.Min(open, 1f);
        }
    }

    /// <summary>Everything at rest, eyes ahead.</summary>
    public void Reset()
    {
        Array.Clear(Weights, 0, Weights.Length);
        EyeYaw = 0f;
        EyePitch = 0f;
        Singing = 0f;
    }
}
