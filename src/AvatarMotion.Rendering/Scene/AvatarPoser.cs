using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Rendering;

/// <summary>Turns a performer's normalized pose and face into world matrices per node and weights per morph target of one avatar.</summary>
internal sealed class AvatarPoser
{
    private readonly Avatar _avatar;
    private readonly Matrix4x4[] _restLocals;
    private readonly Matrix4x4[] _restWorlds;
    private readonly Quaternion[] _restParentRotations;
    private readonly Quaternion[] _turns;
    private readonly bool[] _turned;
    private readonly int _hips;
    private readonly FaceRules _rules;

    public AvatarPoser(Avatar avatar)
    {
        _avatar = avatar;
        _rules = new FaceRules(avatar.Overrides);
        int count = avatar.Nodes.Count;
        _restLocals = new Matrix4x4[count];
        _restWorlds = new Matrix4x4[count];
        _restParentRotations = new Quaternion[count];
        _turns = new Quaternion[count];
        _turned = new bool[count];
        NodesInWorld = new Matrix4x4[count];
        _hips = avatar.BoneNodes[(int)Bone.Hips];
        SolveRest();
        MorphWeights = new float[avatar.Meshes.Count][];
        for (int i = 0; i < MorphWeights.Length; i++)
            MorphWeights[i] = new float[avatar.Meshes[i].Morphs.Count];
    }

    /// <summary>World matrix per node (row vectors), of the last pose.</summary>
    public Matrix4x4[] NodesInWorld { get; }

    /// <summary>Weight per mesh and morph target in [0, 1], of the last pose.</summary>
    public float[][] MorphWeights { get; }

    /// <summary>Computes <see cref="NodesInWorld"/> and <see cref="MorphWeights"/>.</summary>
    public void Pose(PerformerFrame frame)
    {
        Array.Clear(_turned);
        for (int i = 0; i < Bones.Count; i++)
            Turn(_avatar.BoneNodes[i], frame.Body.Rotations[i]);
        int springs = Math.Min(_avatar.SpringNodes.Count, frame.Body.Springs.Length);
        for (int i = 0; i < springs; i++)
            Turn(_avatar.SpringNodes[i], frame.Body.Springs[i]);
        _rules.Weigh(frame.Face);
        if (_avatar.Eyes.UsesBones)
            TurnEyes(frame);
        SolveWorld(frame.Body);
        WeighMorphs(frame.Face);
    }

    private void SolveRest()
    {
        for (int i = 0; i < _restLocals.Length; i++)
        {
            AvatarNode node = _avatar.Nodes[i];
            _restLocals[i] = Matrix4x4.CreateScale(node.Scale) * Matrix4x4.CreateFromQuaternion(node.Rotation)
                * Matrix4x4.CreateTranslation(node.Translation);
            Matrix4x4 parent = node.Parent < 0 ? Matrix4x4.Identity : _restWorlds[node.Parent];
            Quaternion parentRotation = node.Parent < 0
                ? Quaternion.Identity
                : _restParentRotations[node.Parent] * _avatar.Nodes[node.Parent].Rotation;
            _restWorlds[i] = _restLocals[i] * parent;
            _restParentRotations[i] = Quaternion.Normalize(parentRotation);
        }
    }

    private void Turn(int node, Quaternion normalized)
    {
        if (node < 0)
            return;
        _turns[node] = _turned[node] ? _turns[node] * normalized : normalized;
        _turned[node] = true;
    }

    private void TurnEyes(PerformerFrame frame)
    {
        float gain = _avatar.Eyes.BoneGain * _rules.Look;
        Quaternion gaze = Quaternion.CreateFromYawPitchRoll(gain * frame.Face.EyeYaw, -gain * frame.Face.EyePitch, 0f);
        Turn(_avatar.BoneNodes[(int)Bone.LeftEye], gaze);
        Turn(_avatar.BoneNodes[(int)Bone.RightEye], gaze);
    }

    private void SolveWorld(BodyPose body)
    {
        for (int i = 0; i < NodesInWorld.Length; i++)
        {
            AvatarNode node = _avatar.Nodes[i];
            if (i == _hips)
            {
                Matrix4x4 hips = _restWorlds[i];
                hips.Translation = Vector3.Zero;
                hips *= Matrix4x4.CreateFromQuaternion(_turns[i]);
                hips.Translation = body.HipsInWorld;
                NodesInWorld[i] = hips;
                continue;
            }

            Matrix4x4 local = _restLocals[i];
            if (_turned[i])
            {
                Quaternion rest = _restParentRotations[i];
                Quaternion rotation = Quaternion.Conjugate(rest) * _turns[i] * rest * node.Rotation;
                local = Matrix4x4.CreateScale(node.Scale) * Matrix4x4.CreateFromQuaternion(rotation);
                local.Translation = node.Translation;
            }

            NodesInWorld[i] = node.Parent < 0 ? local : local * NodesInWorld[node.Parent];
        }
    }

    private void WeighMorphs(FaceFrame face)
    {
        foreach (float[] weights in MorphWeights)
            Array.Clear(weights);
        foreach (KeyValuePair<FaceShape, IReadOnlyList<MorphBinding>> binding in _avatar.FaceBindings)
            Add(binding.Value, face[binding.Key] * _rules.Share(binding.Key));
        EyeMotion eyes = _avatar.Eyes;
        float scale = _rules.Look / MathF.Max(eyes.FullAngle, 1e-3f);
        Add(eyes.Left, face.EyeYaw * scale);
        Add(eyes.Right, -face.EyeYaw * scale);
        Add(eyes.Up, face.EyePitch * scale);
        Add(eyes.Down, -face.EyePitch * scale);
    }

    private void Add(IReadOnlyList<MorphBinding> bindings, float weight)
    {
        if (!(weight > 0f))
            return;
        for (int i = 0; i < bindings.Count; i++)
        {
            MorphBinding binding = bindings[i];
            ref float sum = ref MorphWeights[binding.Mesh][binding.Morph];
            sum = MathF.Min(sum + binding.Weight * MathF.Min(weight, 1f), 1f);
        }
    }
}
