"use strict";
// The page works without any of this: a slider beside the number of the level, photos that are made to fit before they
// are sent, and one picture with a handle in place of two.

const form = document.querySelector("form");
if (form) {
  showSlider(form);
  makeFit(form);
  const button = form.querySelector("button");
  form.addEventListener("submit", () => { button.textContent = button.dataset.sending; });
  addEventListener("pageshow", () => { button.textContent = button.dataset.send; });
}
compare(document.querySelectorAll(".pictures img"));

function showSlider(form) {
  const number = form.elements.beauty_level, slider = form.querySelector("input[type=range]");
  slider.value = number.value;
  slider.addEventListener("input", () => { number.value = slider.value; });
  number.addEventListener("input", () => { slider.value = number.value; });
  slider.hidden = false;
}

function makeFit(form) {
  const input = form.elements.image_target, told = form.querySelector("output"), button = form.querySelector("button");
  input.accept = "image/*"; // whatever the browser opens can be made a JPEG
  const hint = form.querySelector("[data-with-script]");
  hint.textContent = hint.dataset.withScript;
  input.addEventListener("change", async () => {
    const file = input.files[0];
    told.textContent = "";
    told.classList.remove("bad");
    if (!file) return;
    button.disabled = true;
    try {
      const fit = await fitting(file, input.dataset);
      if (input.files[0] === file && fit) {
        const list = new DataTransfer();
        list.items.add(fit.file);
        input.files = list.files;
        told.textContent = `Made ${fit.width} × ${fit.height} pixels in this browser, as a JPEG without metadata, so that it can be sent.`;
      }
    } catch {
      input.value = "";
      told.classList.add("bad");
      told.textContent = "This browser cannot open that file. Save it as a JPEG, and choose that one.";
    } finally {
      button.disabled = false;
    }
  });
}

// Undefined where the file can be sent as it is.
async function fitting(file, { types, bytes, side }) {
  const accepted = types.split(" ").includes(file.type);
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch (error) {
    if (accepted) return undefined; // the service will say what is wrong with it
    throw error;
  }
  const longest = Math.max(picture.width, picture.height);
  if (accepted && file.size <= bytes && longest <= side) return undefined;
  for (let scale = Math.min(1, side / longest); ; scale *= 0.85) {
    const width = Math.max(1, Math.round(picture.width * scale)), height = Math.max(1, Math.round(picture.height * scale));
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d", { alpha: false });
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, width, height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.93));
    if (!blob) throw new Error("no canvas of that size");
    if (blob.size <= bytes) return { file: new File([blob], "photo.jpg", { type: "image/jpeg" }), width, height };
  }
}

async function compare([before, after]) {
  if (!after) return;
  await Promise.all([before.decode(), after.decode()]);
  const box = document.createElement("div"), slider = document.createElement("input"), at = (value) => box.style.setProperty("--at", `${value}%`);
  box.className = "compare outcome";
  box.style.setProperty("--ratio", after.naturalWidth / after.naturalHeight);
  Object.assign(slider, { type: "range", min: 0, max: 100, value: 50 });
  slider.setAttribute("aria-label", "How much of the picture is shown as before, in percent");
  slider.addEventListener("input", () => at(slider.value));
  at(50);
  const names = ["Before", "After"].map((name) => Object.assign(document.createElement("b"), { textContent: name, ariaHidden: "true" }));
  const pictures = document.querySelector(".pictures");
  box.append(after, before, document.createElement("i"), ...names, slider);
  pictures.replaceWith(box);
}
