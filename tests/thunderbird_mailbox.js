// Runs inside Thunderbird (thunderbird.py): what its own iTIP code makes of messages, in a fresh calendar that belongs to one identity.
const [email, steps] = arguments;
const done = arguments[arguments.length - 1];
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const ALL = Ci.calICalendar.ITEM_FILTER_ALL_ITEMS | Ci.calICalendar.ITEM_FILTER_CLASS_OCCURRENCES;
const SILENT = { responseMode: Ci.calIItipItem.NONE };

function identityOf(address) {
  const known = MailServices.accounts.allIdentities.find(one => one.email == address);
  if (known) {
    return known;
  }
  const identity = MailServices.accounts.createIdentity();
  identity.email = address;
  const account = MailServices.accounts.createAccount();
  account.incomingServer = MailServices.accounts.createIncomingServer(address.replace("@", "."), "nowhere.invalid", "none");
  account.addIdentity(identity);
  return identity;
}

function calendarOf(address) {
  const calendar = cal.manager.createCalendar("memory", Services.io.newURI("moz-memory-calendar://"));
  calendar.name = address;
  cal.manager.registerCalendar(calendar);
  calendar.setProperty("imip.identity.key", identityOf(address).key);
  return calendar;
}

// Opens the mail and presses the button that the bar above it offers, if it offers any.
function receive(calendar, text) {
  const message = Cc["@mozilla.org/calendar/itip-item;1"].createInstance(Ci.calIItipItem);
  message.init(text);
  message.targetCalendar = calendar;
  message.autoResponse = Ci.calIItipItem.NONE;
  let offered = false; // what is offered once more after the press is for a second press
  return new Promise(resolve => {
    cal.itip.processItipItem(message, (_, rc, action) => {
      if (offered) {
        return;
      }
      offered = true;
      if (!action) {
        resolve();
        return;
      }
      const pressed = { onOperationComplete: (...how) => (Components.isSuccessCode(how[1]) ? resolve() : resolve(String(how[4]))) };
      action(pressed, action.method.startsWith("REQUEST") ? "ACCEPTED" : null, SILENT);
    });
  }).finally(() => cal.itip.cleanupItipItem(message));
}

async function starts(calendar) {
  const [first, last] = ["20000101T000000Z", "20500101T000000Z"].map(at => cal.createDateTime(at));
  const items = await calendar.getItemsAsArray(ALL, 0, first, last);
  const live = items.filter(item => item.status != "CANCELLED");
  return live.map(item => item.startDate.nativeTime / 1_000_000);
}

async function sees() {
  const calendar = calendarOf(email);
  const answer = [];
  for (const messages of steps) {
    for (const text of messages) {
      const failure = await receive(calendar, text);
      if (failure) {
        throw new Error(failure);
      }
    }
    answer.push(await starts(calendar));
  }
  cal.manager.removeCalendar(calendar);
  return answer;
}

sees().then(answer => done(JSON.stringify(answer)), error => done(JSON.stringify(`${error} ${error.stack}`)));
