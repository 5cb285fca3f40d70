#!/usr/bin/env python3
"""AudioLDM2's VAE and vocoder against PyTorch on the CPU: the same weights, segments, threads, and what comes out.

    swift build -c release --product ddcm-workbench
    .build/release/ddcm-workbench random-model FOLDER
    pip install torch==2.13.0 numpy safetensors
    env -u OPENBLAS_CORETYPE Tests/Evaluation/model_speed.py FOLDER

PyTorch runs the networks in float32 as diffusers and transformers do, channels first, with torch.nn.functional. Both
sides take turns; the best of all runs counts, and the ratio is ours over PyTorch's.
"""
import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

WORKBENCH = Path(__file__).resolve().parents[2] / ".build/release/ddcm-workbench"


class Weights:
    """Tensors by the names below a prefix."""

    def __init__(self, tensors, prefix=""):
        self.tensors, self.prefix = tensors, prefix

    def under(self, name):
        return Weights(self.tensors, f"{self.prefix}{name}.")

    def pair(self, name):
        return self.tensors[f"{self.prefix}{name}.weight"], self.tensors[f"{self.prefix}{name}.bias"]

    def has(self, name):
        return f"{self.prefix}{name}.weight" in self.tensors


class VAE:
    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = Weights(load_file(folder / "diffusion_pytorch_model.safetensors"))
        self.groups = self.config["norm_num_groups"]
        self.scale = self.config["scaling_factor"]

    def norm(self, x, weights, name):
        return F.group_norm(x, self.groups, *weights.pair(name), eps=1e-6)

    def residual(self, x, weights):
        h = F.conv2d(F.silu(self.norm(x, weights, "norm1")), *weights.pair("conv1"), padding=1)
        h = F.conv2d(F.silu(self.norm(h, weights, "norm2")), *weights.pair("conv2"), padding=1)
        return (F.conv2d(x, *weights.pair("conv_shortcut")) if weights.has("conv_shortcut") else x) + h

    def attention(self, x, weights):
        _, channels, height, width = x.shape
        tokens = self.norm(x, weights, "group_norm").reshape(1, channels, -1).transpose(1, 2)
        q, k, v = (F.linear(tokens, *weights.pair(name)) for name in ("to_q", "to_k", "to_v"))
        mixed = F.scaled_dot_product_attention(q[:, None], k[:, None], v[:, None])[:, 0]
        mixed = F.linear(mixed, *weights.pair("to_out.0"))
        return x + mixed.transpose(1, 2).reshape(x.shape)

    def middle(self, x, weights):
        x = self.residual(x, weights.under("resnets.0"))
        return self.residual(self.attention(x, weights.under("attentions.0")), weights.under("resnets.1"))

    def encode(self, spectrum):
        """[1, 1, T, 64] to the scaled mean of the latents."""
        weights = self.weights.under("encoder")
        x = F.conv2d(spectrum, *weights.pair("conv_in"), padding=1)
        blocks = len(self.config["block_out_channels"])
        for block in range(blocks):
            inner = weights.under(f"down_blocks.{block}")
            for layer in range(self.config["layers_per_block"]):
                x = self.residual(x, inner.under(f"resnets.{layer}"))
            if block + 1 < blocks:
                x = F.conv2d(F.pad(x, (0, 1, 0, 1)), *inner.pair("downsamplers.0.conv"), stride=2)
        x = F.silu(self.norm(self.middle(x, weights.under("mid_block")), weights, "conv_norm_out"))
        x = F.conv2d(F.conv2d(x, *weights.pair("conv_out"), padding=1), *self.weights.pair("quant_conv"))
        return x[:, : self.config["latent_channels"]] * self.scale

    def decode(self, latent):
        weights = self.weights.under("decoder")
        x = F.conv2d(F.conv2d(latent / self.scale, *self.weights.pair("post_quant_conv")), *weights.pair("conv_in"), padding=1)
        x = self.middle(x, weights.under("mid_block"))
        blocks = len(self.config["block_out_channels"])
        for block in range(blocks):
            inner = weights.under(f"up_blocks.{block}")
            for layer in range(self.config["layers_per_block"] + 1):
                x = self.residual(x, inner.under(f"resnets.{layer}"))
            if block + 1 < blocks:
                x = F.interpolate(x, scale_factor=2.0, mode="nearest")
                x = F.conv2d(x, *inner.pair("upsamplers.0.conv"), padding=1)
        return F.conv2d(F.silu(self.norm(x, weights, "conv_norm_out")), *weights.pair("conv_out"), padding=1)


class Vocoder:
    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = Weights(load_file(folder / "model.safetensors"))

    def synthesise(self, spectrum):
        """[1, 64, T] to [1, 1, samples]."""
        config, weights = self.config, self.weights
        slope, kernels = config["leaky_relu_slope"], config["resblock_kernel_sizes"]
        x = F.conv1d(spectrum, *weights.pair("conv_pre"), padding=3)
        for stage, (rate, kernel) in enumerate(zip(config["upsample_rates"], config["upsample_kernel_sizes"])):
            x = F.leaky_relu(x, slope)
            x = F.conv_transpose1d(x, *weights.pair(f"upsampler.{stage}"), stride=rate, padding=(kernel - rate) // 2)
            total = 0
            for number, size in enumerate(kernels):
                block, h = weights.under(f"resblocks.{stage * len(kernels) + number}"), x
                for pair, dilation in enumerate(config["resblock_dilation_sizes"][number]):
                    y = F.conv1d(
                        F.leaky_relu(h, slope), *block.pair(f"convs1.{pair}"), dilation=dilation,
                        padding=dilation * (size - 1) // 2)
                    h = h + F.conv1d(F.leaky_relu(y, slope), *block.pair(f"convs2.{pair}"), padding=(size - 1) // 2)
                total = total + h
            x = total / len(kernels)
        return torch.tanh(F.conv1d(F.leaky_relu(x, 0.01), *weights.pair("conv_post"), padding=3))


def best(runs, work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def ours(folder, seconds, threads, runs, outputs=None):
    command = [WORKBENCH, "model-speed", folder, "--seconds", str(seconds), "--threads", str(threads), "--json"]
    command += ["--runs", str(runs)] + (["--outputs", outputs] if outputs else [])
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def error(found, expected):
    """The largest difference, relative to the largest magnitude or 1."""
    return ((found - expected).abs().max() / expected.abs().max().clamp(min=1)).item()


def compare(vae, vocoder, outputs):
    """How far our outputs are from PyTorch's for the same inputs, each part by itself."""
    tensors = load_file(outputs)
    rows = tensors["spectrum"].numel() // 64
    latent = tensors["latent"].reshape(1, 8, rows // 4, 16)
    decoded = tensors["decoded"].reshape(1, 1, rows, 64)
    return {
        "encode": error(latent, vae.encode(tensors["spectrum"].reshape(1, 1, rows, 64))),
        "decode": error(decoded, vae.decode(latent)),
        "vocoder": error(tensors["sound"], vocoder.synthesise(decoded[0].transpose(1, 2)).flatten()[: rows * 160]),
    }


def measure(vae, vocoder, folder, seconds, threads, turns):
    torch.set_num_threads(threads)
    rows = max(1, round(seconds / 0.32)) * 32
    spectrum, latent = torch.randn(1, 1, rows, 64), torch.randn(1, 8, rows // 4, 16)
    parts = {
        "encode": lambda: vae.encode(spectrum),
        "decode": lambda: vae.decode(latent),
        "vocoder": lambda: vocoder.synthesise(spectrum[0].transpose(1, 2)),
    }
    runs = 1 if seconds > 5 else 3
    for work in parts.values():
        work()
    found = {name: ([], []) for name in parts}
    for turn in range(turns):
        times = ours(folder, seconds, threads, runs)
        for name, work in parts.items():
            found[name][0].append(times[name])
            found[name][1].append(best(runs, work))
    for name, (mine, theirs) in found.items():
        print(
            f"| {seconds} s | {threads} | {name} | {min(mine):.3f} | {min(theirs):.3f} | {min(mine) / min(theirs):.2f} |",
            flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, nargs="+", default=[1.28, 10.24])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args()
    vae, vocoder = VAE(options.folder / "vae"), Vocoder(options.folder / "vocoder")
    with torch.no_grad():
        with tempfile.TemporaryDirectory() as temporary:
            outputs = f"{temporary}/outputs.safetensors"
            ours(options.folder, options.seconds[0], options.threads[-1], 1, outputs)
            errors = compare(vae, vocoder, outputs)
        print(", ".join(f"{name} {value:.1e}" for name, value in errors.items()), "from PyTorch", file=sys.stderr)
        print("| segment | threads | part | ddcm, s | PyTorch, s | ratio |\n|--:|--:|---|--:|--:|--:|")
        for seconds in options.seconds:
            for threads in options.threads:
                measure(vae, vocoder, options.folder, seconds, threads, options.turns)


if __name__ == "__main__":
    main()
