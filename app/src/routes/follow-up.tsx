export default function Page() {
  return <h1>follow-up</h1>
}
