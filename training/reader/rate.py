"""Articles per second of a trained network in torch, all heads in one pass.  python3 -m reader.rate NAME [--first N] [--pieces N]

Texts are cut and numbered before the clock starts; what is timed is the copy to the device, the pass and the copy back of every output.
"""
import argparse
import sys
import time
from typing import Optional

import torch

from reader import batches, checkpoint
from reader.model import INPUTS, Reading
from reader.settings import DATA, VOCABULARY, Settings
from reader.train import device_and_precision


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--first", type=int, default=2000, help="so many of the unlabelled texts")
    parser.add_argument("--pieces", type=int, default=32768, help="positions that are read together")
    args = parser.parse_args(argv)
    train = Settings.read().train
    device, bf16 = device_and_precision(train)
    network, labels = checkpoint.network(DATA / "runs" / args.name)
    model = Reading(network, train["least_cue"]).eval().to(device)
    texts = batches.load_sets(DATA, "train", {"news": 1.0}, args.first)["news"]
    encoder = batches.encoder(labels, VOCABULARY)
    examples = [e for t in texts for e in encoder.examples(t, train["longest"])]
    read = [batches.collate(group).inputs for group in batches.grouped(examples, args.pieces)]
    words = sum(len(t.forms) for t in texts)

    def all_() -> float:
        begun = time.time()
        with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16, enabled=bf16):
            for inputs in read:
                for out in model(*(inputs[n].to(device) for n in INPUTS)):
                    out.cpu()
        return time.time() - begun

    all_()
    seconds = sorted(all_() for _ in range(3))[1]
    print("%s, %s: %d articles of %.0f words in %.2f s: %.0f articles, %.0f words per second"
          % (torch.cuda.get_device_name() if device.type == "cuda" else device, "bf16" if bf16 else "float32", len(texts), words / len(texts), seconds,
             len(texts) / seconds, words / seconds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
