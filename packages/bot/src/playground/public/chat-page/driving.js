const [status, toast, alertBox] = ['status', 'toast', 'alert'].map((id) => document.getElementById(id));

/** Calls the playground and shows what went wrong or what the bot answered to a press. True when it was carried out. */
export async function drive(call, body) {
  return (await callPlayground(call, body)) !== undefined;
}

/** What the bot offers for an inline query, and the update that asked for it. */
export async function inlineResultsOf(body) {
  const response = await callPlayground('inline', body);
  const updateId = Number(response?.headers.get('x-playground-update'));
  if (!updateId) return { list: [] };
  const answers = await (await fetch(`/playground/answers?update_id=${updateId}`)).json();
  return { updateId, list: answers.find(({ kind }) => kind === 'inline')?.answer.results ?? [] };
}

async function callPlayground(call, body) {
  status.textContent = 'Waiting for the bot …';
  let response;
  try {
    response = await fetch(`/playground/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    status.textContent = 'The playground does not answer. Is it still running?';
    return undefined;
  }
  status.textContent = '';
  if (response.status === 504) showToast('The bot did not finish within the time. See its log.');
  else if (!response.ok) {
    const { problems } = await response.json();
    showToast(problems.join('\n'));
    return undefined;
  }
  if (response.headers.has('x-playground-error')) showToast('The bot reported an error. See its log.');
  const answer = JSON.parse(response.headers.get('x-playground-answer') ?? '{}');
  if (answer.text && answer.show_alert) {
    document.getElementById('alert-text').textContent = answer.text;
    alertBox.showModal();
  } else if (answer.text) showToast(answer.text);
  return response;
}

/** A chosen file as the playground takes it. */
export async function documentOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let index = 0; index < bytes.length; index += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(index, index + 32_768));
  }
  return { name: file.name, base64: btoa(binary) };
}

let toastTimer;
function showToast(text) {
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    toast.hidden = true;
  }, 5000);
}
